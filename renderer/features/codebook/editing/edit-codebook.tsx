import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { addCode, changeCode, type DraftCodes } from '../../../domain/coding/codebook/draft-edits.ts';
import { reviseCodebook } from '../../../domain/coding/codebook/revise-codebook.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { OpenProject } from '../../../storage/open-project.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useFocusBack } from '../../../ui/use-focus-back.ts';
import { useTask } from '../../../ui/use-task.ts';
import { namesOf } from '../../../words/codebook-changes.ts';
import { draftProblemSentence } from '../../../words/codebook-draft-problems.ts';
import { storageSentence } from '../../../words/storage-problems.ts';
import { ChangeList } from './change-list.tsx';
import { CodeFates } from './code-fates.tsx';
import { CodeForm } from './code-form.tsx';
import { CodePreview } from './code-preview.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import type { Draft } from './draft.ts';
import { DraftRail } from './draft-rail.tsx';
import classes from './editing.module.css';
import { OpenProposals } from './open-proposals.tsx';
import { SaveRevision } from './save-revision.tsx';
import { useDraftEditing } from './use-draft-editing.ts';

interface EditCodebookProps {
  readonly project: OpenProject;
  readonly view: ProjectState;
  readonly viewer: Coder;
  /** The newest revision: what the draft changes. */
  readonly scheme: Scheme;
  readonly first: Draft;
  readonly segments: ReadonlyMap<string, number>;
  /** Back to reading; `saved` is the revision that was made, if any. */
  readonly onLeave: (saved: Scheme | null) => void;
}

/** Where the lead writes the next revision. Nothing of it holds for anybody until it is saved. */
export function EditCodebook({ project, view, viewer, scheme, first, segments, onLeave }: EditCodebookProps) {
  useFocusBack();
  const editing = useDraftEditing(project, scheme, first);
  const { draft, changes, made } = editing;
  const [shownId, setShownId] = useState(() => draft.codes.find((code) => !code.archived)?.id ?? '');
  const [asked, setAsked] = useState<'save' | 'discard' | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  // The button that led here is gone.
  useEffect(() => nameField.current?.focus({ preventScroll: true }), []);
  const save = useTask(storageSentence);
  const proposals = useMemo(
    () => view.proposals.filter(({ schemeId, settled }) => schemeId === scheme.id && !settled),
    [view.proposals, scheme.id],
  );
  const shown = draft.codes.find(({ id }) => id === shownId) ?? draft.codes[0];
  // At once, so that what is typed next is for the name.
  const show = (id: string) => {
    flushSync(() => setShownId(id));
    nameField.current?.focus();
  };
  const turn = (codes: DraftCodes, nextId: string) => {
    editing.editCodes(() => codes);
    show(nextId);
  };
  const add = () => {
    const { codes, added } = addCode(draft.codes);
    turn(codes, added.id);
  };
  const saveRevision = () =>
    save.run(async () => {
      if (!('scheme' in made)) return;
      const { note, settles } = draft;
      await project.act((state) =>
        reviseCodebook(state, { scheme: made.scheme, note: note.trim(), by: viewer.id, at: Date.now(), settles }),
      );
      await editing.letGo();
      onLeave(made.scheme);
    });
  const discard = () =>
    save.run(async () => {
      await editing.letGo();
      onLeave(null);
    });
  return (
    <Screen
      title={`${scheme.name}: next revision`}
      lead={`A draft of revision ${scheme.revision + 1}. It is kept, and holds for nobody until you save it.`}
      actions={
        <Button variant="default" onClick={() => onLeave(null)}>
          Back to reading
        </Button>
      }
    >
      <div className={classes.page}>
        <aside className={classes.rail}>
          <DraftRail codes={draft.codes} changes={changes} shownId={shown?.id ?? ''} onShow={show} onAdd={add} />
        </aside>
        {shown ? (
          <section className={classes.form} aria-label={shown.name.trim() || 'New code'}>
            <Group justify="space-between" wrap="nowrap" mb="md" mih={30}>
              <Title order={2}>{shown.name.trim() || 'New code'}</Title>
              <CodeFates
                key={shown.id}
                code={shown}
                codes={draft.codes}
                segments={segments.get(shown.id) ?? 0}
                onTurn={turn}
              />
            </Group>
            {shown.archived ? (
              <Text size="sm">
                Archived: nobody can apply it, and what was coded with it stays.{' '}
                {shown.replacedBy ? `In its place: ${namesOf(shown.replacedBy, draft.codes)}.` : null}
              </Text>
            ) : (
              <CodeForm
                code={shown}
                codes={draft.codes}
                nameRef={nameField}
                onChange={(change) => editing.editCodes((codes) => changeCode(codes, shown.id, change))}
              />
            )}
          </section>
        ) : null}
        <Box className={classes.aside} role="region" aria-label="About this draft" tabIndex={0}>
          <Stack gap="sm">
            <Title order={3} size="h6">
              Changes
            </Title>
            {changes.length === 0 ? (
              <Text size="sm" c="dimmed">
                None yet.
              </Text>
            ) : (
              <ChangeList changes={changes} codes={draft.codes} onShow={show} />
            )}
            {'problem' in made && changes.length > 0 ? (
              <Notice tone="problem">{draftProblemSentence(made, draft.codes)}</Notice>
            ) : null}
            <Group gap="xs">
              <Button size="xs" disabled={!('scheme' in made) || changes.length === 0} onClick={() => setAsked('save')}>
                Save revision…
              </Button>
              {changes.length > 0 ? (
                <Button size="xs" variant="default" onClick={() => setAsked('discard')}>
                  Discard…
                </Button>
              ) : null}
            </Group>
          </Stack>
          <OpenProposals
            title="Proposals for this code"
            proposals={proposals.filter(({ codeIds }) => shown && codeIds.includes(shown.id))}
            settles={draft.settles}
            onSettles={(settles) => editing.edit({ settles })}
          />
          <OpenProposals
            title="Other proposals"
            proposals={proposals.filter(({ codeIds }) => !(shown && codeIds.includes(shown.id)))}
            settles={draft.settles}
            onSettles={(settles) => editing.edit({ settles })}
          />
          {shown && !shown.archived ? <CodePreview code={shown} /> : null}
        </Box>
      </div>
      {asked === 'save' ? (
        <SaveRevision
          revision={scheme.revision + 1}
          {...{ changes, codes: draft.codes, note: draft.note }}
          onNote={(note) => editing.edit({ note })}
          settled={proposals.filter(({ id }) => draft.settles.includes(id)).length}
          saving={save.running}
          problem={save.problem}
          onSave={saveRevision}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'discard' ? (
        <DiscardDraft
          changes={changes.length}
          problem={save.problem}
          onDiscard={discard}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Screen>
  );
}
