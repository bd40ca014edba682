/** A line of README.txt: a column, its type, and what it means with its values and units. */
export type ColumnLine = readonly [column: string, type: string, meaning: string];
