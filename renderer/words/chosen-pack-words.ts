/** What a file is that was chosen where a coding pack was asked for; `kindOfFile` tells. */
export type OtherFile = 'return_pack' | 'copy' | 'zip' | 'other';

const tableEnding = /\.(?:csv|tsv|xlsx|xls|ods)$/i;
const zipEnding = /\.zip$/i;

/** Where a file belongs that is no coding pack, in a sentence that begins with its name. */
export function noCodingPackSentence(kind: OtherFile, fileName: string): string {
  const is = `‘${fileName}’`;
  switch (kind) {
    case 'return_pack':
      return `${is} is a return pack, on its way from a coder to the lead: the lead takes it in, under Team. Choose the coding pack that the lead sent you.`;
    case 'copy':
      return `${is} is a copy or backup of a project. It opens with ‘Open a copy’, on the first screen.`;
    case 'zip':
      return zipEnding.test(fileName)
        ? `${is} is a zip file. Unpack it and choose the file that ends in .age.`
        : noCodingPackSentence('other', fileName);
    case 'other':
      return tableEnding.test(fileName)
        ? `${is} looks like a table. Choose the coding pack that the lead sent you: its name ends in .age.`
        : `${is} is not a pack. Choose the coding pack that the lead sent you: its name ends in .age.`;
  }
}
