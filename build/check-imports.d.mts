/** Every broken rule in these files, as `file:line: rule`, with paths inside the project. */
export declare function importProblems(files: readonly { file: string; text: string }[]): string[];
