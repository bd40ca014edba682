import { checkId, LONGEST_CODE_ID } from './check-id.ts';
import { checkDistinct, checkList, checkObject, checkQuotedFields, checkText, type Faults, inside } from './checks.ts';
import type { Code, UnderlineStyle } from './scheme.ts';

const QUOTABLE = ['name', 'definition', 'include', 'exclude', 'examples', 'keywords'];
const OPTIONAL = ['parent', 'key', 'archived', 'replacedBy'];
const FIELDS = ['id', ...OPTIONAL, ...QUOTABLE, 'colour', 'underline', 'quoted'];
const UNDERLINES: readonly UnderlineStyle[] = ['solid', 'dashed', 'dotted', 'double', 'wavy'];

/** One code of a scheme, without regard to the others. */
export function checkCode(value: unknown, place: string, faults: Faults): Code {
  const fields = checkObject(value, place, FIELDS, OPTIONAL, faults);
  const text = (name: string) => checkText(fields.get(name), inside(place, name), faults);
  const texts = (name: string) => checkList(fields.get(name), inside(place, name), checkText, faults);
  return {
    id: checkId(fields.get('id'), inside(place, 'id'), LONGEST_CODE_ID, faults),
    name: text('name'),
    ...(fields.has('parent') ? { parent: text('parent') } : {}),
    definition: text('definition'),
    include: texts('include'),
    exclude: texts('exclude'),
    examples: texts('examples'),
    keywords: checkKeywords(fields.get('keywords'), inside(place, 'keywords'), faults),
    colour: checkColour(fields.get('colour'), inside(place, 'colour'), faults),
    underline: checkUnderline(fields.get('underline'), inside(place, 'underline'), faults),
    ...(fields.has('key') ? { key: checkKey(fields.get('key'), inside(place, 'key'), faults) } : {}),
    quoted: checkQuotedFields(fields.get('quoted'), inside(place, 'quoted'), QUOTABLE, faults),
    ...(fields.has('archived')
      ? { archived: checkArchived(fields.get('archived'), inside(place, 'archived'), faults) }
      : {}),
    ...(fields.has('replacedBy') ? { replacedBy: texts('replacedBy') } : {}),
  };
}

function checkKeywords(value: unknown, place: string, faults: Faults): string[] {
  const keywords = checkList(value, place, checkKeyword, faults);
  checkDistinct(
    keywords,
    (keyword) => keyword.toLowerCase(),
    (index) => `${place}[${index}]`,
    faults,
  );
  return keywords;
}

function checkKeyword(value: unknown, place: string, faults: Faults): string {
  const keyword = checkText(value, place, faults);
  if (keyword !== '' && !/[\p{L}\p{N}]/u.test(keyword)) faults.note('empty_text', place);
  return keyword;
}

function checkColour(value: unknown, place: string, faults: Faults): string {
  const colour = checkText(value, place, faults);
  if (colour !== '' && !/^#[0-9a-f]{6}$/i.test(colour)) faults.note('bad_colour', place, { value: colour });
  return colour;
}

function checkUnderline(value: unknown, place: string, faults: Faults): UnderlineStyle {
  const style = UNDERLINES.find((known) => known === value);
  if (!style) faults.note('bad_underline', place, { allowed: UNDERLINES.join(', ') });
  return style ?? 'solid';
}

function checkArchived(value: unknown, place: string, faults: Faults): true {
  if (value !== true) faults.note('bad_mark', place);
  return true;
}

function checkKey(value: unknown, place: string, faults: Faults): string {
  if (typeof value === 'string' && /^[1-9]$/.test(value)) return value;
  faults.note('bad_key', place);
  return '';
}
