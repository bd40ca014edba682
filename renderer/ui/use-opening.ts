import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { type Task, useTask } from './use-task.ts';

interface OpeningWish {
  /** Opens with what is typed, and answers `null`; or answers with the sentence why not. */
  readonly open: (typed: string) => Promise<string | null>;
  /** What is said where nothing is typed. */
  readonly missing: string;
  /** The sentence for an expected failure of `open`; `null`: a bug. */
  readonly sentenceFor: (error: unknown) => string | null;
}

interface Opening {
  readonly task: Task;
  /** For the field that is typed into. */
  readonly field: {
    readonly ref: RefObject<HTMLInputElement | null>;
    readonly value: string;
    readonly error: string | null;
    readonly autoFocus: true;
    readonly readOnly: boolean;
  };
  readonly type: (value: string) => void;
  readonly submit: (event: FormEvent) => void;
  /** Empties the field, for something else to be typed. */
  readonly beginAnew: () => void;
}

/** A form of one field that opens something. What did not fit stays in the field, selected, to be typed anew. */
export function useOpening({ open, missing, sentenceFor }: OpeningWish): Opening {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const task = useTask(sentenceFor);
  const attempt = async () => {
    const sentence = await open(typed);
    setRefusal(sentence);
    if (sentence === null) return;
    field.current?.focus();
    field.current?.select();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    if (typed.trim() === '') {
      setRefusal(missing);
      field.current?.focus();
    } else task.run(attempt);
  };
  const beginAnew = () => {
    setTyped('');
    setRefusal(null);
  };
  return {
    task,
    field: { ref: field, value: typed, error: refusal, autoFocus: true, readOnly: task.running },
    type: setTyped,
    submit,
    beginAnew,
  };
}
