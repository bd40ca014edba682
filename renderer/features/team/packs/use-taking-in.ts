import { useState } from 'react';
import type { ChooseOutcome, ChosenFile } from '../../../../electron/contract.ts';
import type { ForkChoices } from '../../../domain/coding/merging/merge-plan.ts';
import { rebuildIntake } from '../../../domain/exchange/pack/contents/rebuild-project.ts';
import { savePendingEdits } from '../../../editor/pending-edits.ts';
import { headsOf } from '../../../storage/heads-of.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { useTask } from '../../../ui/use-task.ts';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import { mergedSentence, returnRefusalSentence } from '../../../words/merge-words.ts';
import { packProblemSentence } from '../../../words/pack-problems.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { mergeOpened } from './merge-opened.ts';
import { type Beginning, type OpenedReturn, openReturn } from './open-return.ts';

/** Where the lead is on the way from a file to merged work. */
export type TakingStep =
  | { readonly at: 'list' }
  | { readonly at: 'review'; readonly opened: OpenedReturn; readonly isChanged: boolean }
  | { readonly at: 'beginning'; readonly beginning: Beginning }
  | { readonly at: 'done'; readonly sentence: string };

interface TakingUse {
  readonly project: OpenProject;
  readonly by: string;
  readonly onBeforeMerge: () => Promise<void>;
  /** The file is not whole yet: it is offered again once it has changed. */
  readonly onIncomplete: (fileName: string) => void;
}

/** Gives a file's bytes, or why not; `null` if the user cancelled. */
export type ReturnFile = () => Promise<ChooseOutcome>;

/** The way from return packs to merged work, one after the other. Nothing changes before `merge` and `begin`. */
export function useTakingIn({ project, by, onBeforeMerge, onIncomplete }: TakingUse) {
  const [step, setStep] = useState<TakingStep>({ at: 'list' });
  const [waiting, setWaiting] = useState<readonly ReturnFile[]>([]);
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>(new Uint8Array());
  const [refusal, setRefusal] = useState<string | null>(null);
  const task = useTask(storageSentence);
  const run = (work: () => Promise<void>) =>
    task.run(async () => {
      setRefusal(null);
      await work();
    });

  const show = async (fileName: string, file: Uint8Array<ArrayBuffer>, isChanged: boolean) => {
    const outcome = await openReturn(project, fileName, file);
    if ('opened' in outcome) return setStep({ at: 'review', opened: outcome.opened, isChanged });
    if ('beginning' in outcome) return setStep({ at: 'beginning', beginning: outcome.beginning });
    setStep({ at: 'list' });
    if ('refusal' in outcome) return setRefusal(returnRefusalSentence(outcome.refusal, fileName));
    if (outcome.problem.code === 'cut_off') onIncomplete(fileName);
    setRefusal(packProblemSentence(outcome.problem, fileName));
  };

  const openFirst = async ([first, ...rest]: readonly ReturnFile[]) => {
    if (!first) return;
    setWaiting(rest);
    const chosen = await first();
    if (!chosen) return;
    if ('problem' in chosen) {
      setStep({ at: 'list' });
      return setRefusal(fileProblemSentence(chosen.problem, chosen.place));
    }
    const file = new Uint8Array(chosen.bytes);
    setBytes(file);
    await show(chosen.name, file, false);
  };

  /** `addsCoder`: the lead said that a coder who is unknown here is to be added. */
  const merge = (opened: OpenedReturn, choices: ForkChoices, addsCoder = false) =>
    run(async () => {
      await savePendingEdits();
      await onBeforeMerge();
      const outcome = await mergeOpened(project, opened, { choices, by, at: Date.now(), addsCoder });
      if (outcome.kind === 'changed') return show(opened.fileName, bytes, true);
      const { name } = opened.plan.heldCoder ?? opened.pack.coder;
      const plan = outcome.kind === 'merged' ? outcome.plan : null;
      setStep({ at: 'done', sentence: mergedSentence(name, plan) });
    });

  const begin = ({ pack, fileName, isBegun }: Beginning) =>
    run(async () => {
      await savePendingEdits();
      await onBeforeMerge();
      const heads = await headsOf(pack.base?.narratives ?? []);
      await project.takeIn((state) => rebuildIntake(state, pack, { by, heads, isBegun }));
      await show(fileName, bytes, false);
    });

  return {
    step,
    running: task.running,
    problem: refusal ?? task.problem,
    /** How many files wait to be opened after this one. */
    waiting: waiting.length,
    open: (files: readonly ReturnFile[]) => run(() => openFirst(files)),
    /** Asks for files, and opens the first. */
    choose: (ask: () => Promise<readonly ChosenFile[]>) =>
      run(async () =>
        openFirst(
          (await ask()).map(
            (file): ReturnFile =>
              async () =>
                file,
          ),
        ),
      ),
    openNext: () => run(() => openFirst(waiting)),
    merge,
    begin,
    toList: () => {
      task.forget();
      setRefusal(null);
      setWaiting([]);
      setStep({ at: 'list' });
    },
    forget: () => {
      task.forget();
      setRefusal(null);
      setStep({ at: 'list' });
    },
  };
}
