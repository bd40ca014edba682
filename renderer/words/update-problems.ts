import type { UpdateProblem } from '../domain/exchange/pack/contents/update-problem.ts';
import type { CodingPack } from '../domain/exchange/pack/pack.ts';

/** Why a coding pack cannot be taken in here, and what to do. Nothing has changed. */
export function updateProblemSentence({ code }: UpdateProblem, { project, coder, lead }: CodingPack): string {
  switch (code) {
    case 'other_project':
      return `This pack belongs to another project, ‘${project.label}’. Close this one, and choose ‘Open a coding pack’ on the first screen.`;
    case 'other_coder':
      return `This pack is for ${coder.name} (${coder.initials}), and this project is not theirs. Ask ${lead.name} for the pack that is meant for you.`;
    case 'older':
      return 'A newer pack than this one has been taken in already. There is nothing to do.';
    case 'other_codebook':
      return `The codebook in this pack is not the one that you coded with, though it goes by the same revision. Nothing was changed: return your work first, and tell ${lead.name}.`;
    case 'not_from_pack':
      return 'This project did not come out of a coding pack, so none can be taken in here.';
  }
}
