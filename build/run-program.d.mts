/** Runs a program to its end without its noise; answers whether it opened. */
export declare function runProgram(program: string, parameters: readonly string[]): Promise<boolean>;
