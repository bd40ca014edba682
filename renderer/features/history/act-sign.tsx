import {
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook2,
  IconBulbOff,
  IconCircleCheck,
  IconCopy,
  IconEraser,
  IconEye,
  IconFileExport,
  IconFileImport,
  IconFileOff,
  IconFolderPlus,
  IconGavel,
  IconHistory,
  IconKey,
  IconNote,
  IconPackageExport,
  IconPackageImport,
  IconRotate2,
  IconSettings,
  IconTag,
  IconTicket,
  IconUser,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { ActLabel } from '../../domain/coding/change.ts';
import type { ChangeStanding } from '../../domain/coding/change-standing.ts';
import { newestScheme } from '../../domain/coding/code-of-scheme.ts';
import type { Coding } from '../../domain/coding/coding.ts';
import { CodeMark } from '../../ui/code-mark.tsx';

const icons: Readonly<Record<ActLabel, typeof IconTag>> = {
  create_project: IconFolderPlus,
  import_narratives: IconFileImport,
  add_coder: IconUserPlus,
  change_coder: IconUser,
  change_settings: IconSettings,
  open_early: IconEye,
  save_copy: IconCopy,
  export_data: IconFileExport,
  call_off_saving: IconFileOff,
  restore_backup: IconArchive,
  withdraw_case: IconEraser,
  change_protection: IconKey,
  renew_recovery_code: IconTicket,
  start_round: IconRotate2,
  change_round: IconRotate2,
  close_round: IconRotate2,
  assign: IconUsers,
  reassign: IconUsers,
  make_pack_key: IconKey,
  make_coding_pack: IconPackageExport,
  open_coding_pack: IconPackageImport,
  update_from_pack: IconPackageImport,
  make_return_pack: IconPackageExport,
  merge_return: IconPackageImport,
  rule: IconGavel,
  pass_identical: IconGavel,
  take_single: IconGavel,
  confirm_ruling: IconGavel,
  change_proposal: IconBook2,
  revise_codebook: IconBook2,
  add_code: IconTag,
  accept_suggestion: IconTag,
  dismiss_suggestion: IconBulbOff,
  remove_code: IconTag,
  change_code: IconTag,
  change_status: IconTag,
  change_memo: IconNote,
  move_edge: IconTag,
  merge_codings: IconTag,
  change_sheet_memo: IconNote,
  finish_sheet: IconCircleCheck,
  reopen_sheet: IconHistory,
};

interface ActSignProps {
  readonly label: ActLabel;
  readonly kind: ChangeStanding['kind'];
  /** The coding that it was about, if it was about one. */
  readonly coding: Coding | null;
  readonly schemes: readonly Scheme[];
}

/** A small sign of what was done: the mark of the code, or an icon. Decoration: the sentence stands beside it. */
export function ActSign({ label, kind, coding, schemes }: ActSignProps) {
  if (kind !== 'act') {
    const Turned = kind === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
    return <Turned size={18} aria-hidden />;
  }
  const code = coding && newestScheme(schemes, coding.schemeId)?.codes.find(({ id }) => id === coding.codeId);
  if (code)
    return <CodeMark colour={code.colour} underline={code.underline} letter={code.key ?? code.name.charAt(0)} />;
  const Icon = icons[label];
  return <Icon size={18} stroke={1.6} aria-hidden />;
}
