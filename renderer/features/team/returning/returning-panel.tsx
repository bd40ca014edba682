import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { newestCodingPack } from '../../../domain/exchange/pack/contents/newest-coding-pack.ts';
import type { OpenedPack } from '../../../storage/open-pack.ts';
import { openSealedPack, type SealedPack, sealedPack } from '../../../storage/sealed-pack.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PackPassphraseForm } from '../../../ui/pack-passphrase-form.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { packRefusalSentence } from '../../../words/pack-refusal.ts';
import type { TeamProps } from '../team-props.ts';
import { myPart } from './my-part.ts';
import { NewerPackSection, type TakenPack } from './newer-pack-section.tsx';
import { PackLog } from './pack-log.tsx';
import { PartFacts } from './part-facts.tsx';
import { ReturnSection } from './return-section.tsx';
import { type ReviewedPack, reviewPack } from './review-pack.ts';
import { UpdateReview } from './update-review.tsx';

type Page =
  | { readonly at: 'part'; readonly taken: TakenPack | null }
  | { readonly at: 'passphrase'; readonly sealed: SealedPack }
  | { readonly at: 'review'; readonly reviewed: ReviewedPack };

/** A coder's part of the study: how far it is, how it gets back to the lead, and what the lead sends anew. */
export function ReturningPanel(props: TeamProps) {
  const { project, view, viewer, desktop, appVersion, onBeforeMerge, arrivedPack = null, onPackDone } = props;
  const [page, setPage] = useState<Page>({ at: 'part', taken: null });
  const [refusal, setRefusal] = useState<string | null>(null);
  const task = useTask(() => null);
  const part = useMemo(() => myPart(view, viewer), [view, viewer]);
  const review = async (opened: OpenedPack): Promise<string | null> => {
    const reviewed = await reviewPack(project, opened);
    if ('sentence' in reviewed) return reviewed.sentence;
    setPage({ at: 'review', reviewed });
    return null;
  };
  const reviewArrived = useEffectEvent((opened: OpenedPack) =>
    task.run(async () => {
      const sentence = await review(opened);
      setRefusal(sentence);
      if (sentence !== null) onPackDone?.();
    }),
  );
  useEffect(() => {
    if (arrivedPack) reviewArrived(arrivedPack);
  }, [arrivedPack]);
  const choose = () =>
    task.run(async () => {
      setRefusal(null);
      setPage({ at: 'part', taken: null });
      const chosen = await desktop.chooseFile('pack');
      if (chosen === null) return;
      const sealed = sealedPack(chosen);
      if ('refused' in sealed) setRefusal(packRefusalSentence(sealed.refused));
      else setPage({ at: 'passphrase', sealed });
    });
  const leave = (taken: TakenPack | null) => {
    setPage({ at: 'part', taken });
    onPackDone?.();
  };
  if (page.at === 'passphrase')
    return (
      <PackPassphraseForm
        heading={
          <div>
            <Text size="sm" c="dimmed">
              Open a newer coding pack
            </Text>
            <Title order={2}>{page.sealed.name}</Title>
          </div>
        }
        onOpen={async (passphrase) => {
          const opened = await openSealedPack(page.sealed, passphrase);
          return 'refused' in opened ? packRefusalSentence(opened.refused) : review(opened);
        }}
        onBack={() => leave(null)}
        sentenceFor={() => null}
      />
    );
  if (page.at === 'review')
    return (
      <UpdateReview
        {...{ project, onBeforeMerge }}
        reviewed={page.reviewed}
        makesBackups={desktop.backups !== null}
        onTaken={() => leave(page.reviewed)}
        onBack={() => leave(null)}
      />
    );
  const usual = newestCodingPack(view.packs, viewer.id) === null ? null : (view.project.leadRecipient ?? null);
  return (
    <Stack gap={0}>
      <FormSection title="Your part">
        <PartFacts part={part} viewer={viewer} />
      </FormSection>
      {usual === null ? (
        <Notice tone="problem">
          The note of your coding pack is damaged, so no return pack can be made. Open the newest pack again below.
        </Notice>
      ) : (
        <ReturnSection {...{ project, viewer, desktop, appVersion, part, usual }} />
      )}
      <NewerPackSection
        running={task.running}
        problem={refusal}
        taken={page.taken}
        onChoose={choose}
        onLookAgain={props.onLookAgain}
      />
      <FormSection title="Packs so far" note="Opened and made in this project.">
        <PackLog packs={view.packs} />
      </FormSection>
    </Stack>
  );
}
