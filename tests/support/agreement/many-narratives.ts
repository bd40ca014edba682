import { createHash } from 'node:crypto';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { benchWork } from '../bench/agreement-data.ts';
import { ada, ben, cora, study } from '../study.ts';

/** A study of so many narratives of some twelve sentences, each finished by Ada, Ben and Cora, who slip now and then. */
export function manyNarratives(count: number): Dataset {
  const { work, coderIds } = benchWork(count, 3);
  const coders = [ada, ben, cora].map((coder, index) => ({ ...coder, id: coderIds[index] ?? coder.id }));
  const plain = study(count, coders);
  const narratives = plain.narratives.map((narrative, index) => {
    const { id = narrative.id, text = narrative.text } = work.narratives[index] ?? {};
    return { ...narrative, id, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  return { ...plain, narratives, sheets: work.sheets };
}
