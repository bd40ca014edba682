import { Encrypter } from 'age-encryption';
import type { Pack, PackSealer } from './pack.ts';
import { writeDocument } from './pack-document.ts';
import { LARGEST_PACK, WORK_FACTOR } from './pack-file.ts';
import { readPackDocument } from './read-pack.ts';

/**
 * A pack as an age file. It is read back before it is sealed, and a `RangeError` is thrown for one that this program would not
 * open again, so that nothing of anyone else ever leaves. A passphrase costs about 1.8 s and 270 MB: ask it in a worker
 * (`sealPackInWorker`).
 */
export async function writePack(pack: Pack, sealer: PackSealer): Promise<Uint8Array<ArrayBuffer>> {
  const document = writeDocument(pack);
  const read = await readPackDocument(document, sealer.kind);
  if ('problem' in read) {
    throw new RangeError(`This pack would not open again: ${read.problem.code} at ${read.problem.place}`);
  }
  const sealed = new Uint8Array(await encrypterFor(sealer).encrypt(document));
  if (sealed.length > LARGEST_PACK) throw new RangeError('This pack would not open again: too_large at the file');
  return sealed;
}

function encrypterFor(sealer: PackSealer): Encrypter {
  const encrypter = new Encrypter();
  if (sealer.kind === 'coding') {
    encrypter.setPassphrase(sealer.passphrase.normalize('NFC'));
    encrypter.setScryptWorkFactor(WORK_FACTOR);
  } else {
    encrypter.addRecipient(sealer.recipient);
  }
  return encrypter;
}
