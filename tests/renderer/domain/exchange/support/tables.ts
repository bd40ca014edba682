import { readTable } from '../../../../../renderer/domain/exchange/read-table.ts';
import type { Table } from '../../../../../renderer/domain/exchange/table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The table that a UTF-8 text gives; throws if it gives none. */
export async function tableOf(csv: string, fileName = 'summaries.csv'): Promise<Table> {
  return whole(await readTable(fileName, bytesOf(csv)));
}

/** The same for bytes. */
export async function tableOfBytes(bytes: Uint8Array): Promise<Table> {
  return whole(await readTable('summaries.csv', bytes));
}

function whole(result: Awaited<ReturnType<typeof readTable>>): Table {
  if ('problem' in result) throw new Error(`No table: ${result.problem.code}`);
  return result;
}

/** Why a file gives no table; throws if it gives one. */
export async function fileProblemOf(content: string | Uint8Array): Promise<string> {
  const result = await readTable('file', typeof content === 'string' ? bytesOf(content) : content);
  if ('problem' in result) return result.problem.code;
  throw new Error('The file gave a table');
}

/** UTF-16 bytes of a text, without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  return new Uint8Array(view.buffer);
}

export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
