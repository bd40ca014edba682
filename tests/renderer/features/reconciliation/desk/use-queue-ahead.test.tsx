import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reconciliationQueue } from '../../../../../renderer/domain/reconciliation/queue.ts';
import { forgetDeskPlace } from '../../../../../renderer/features/reconciliation/desk/desk-place.ts';
import { useQueueAhead } from '../../../../../renderer/features/reconciliation/desk/use-queue-ahead.ts';
import { workAtHand } from '../../../../../renderer/features/reconciliation/desk/work-at-hand.ts';
import { heldProject } from '../../../../support/held-project.ts';
import { deskStudy } from '../../../../support/reconciliation/desk-study.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A window that is idle when it is told so. */
function idleWindow() {
  const waiting = new Map<number, () => void>();
  let made = 0;
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    made += 1;
    waiting.set(made, run);
    return made;
  });
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.delete(id));
  return {
    waiting,
    beIdle() {
      for (const [id, run] of waiting) {
        waiting.delete(id);
        run();
      }
    },
  };
}

describe('what is to be settled', () => {
  it('is found out while the window is idle, so that nothing is left to be looked at when the desk opens', () => {
    const idle = idleWindow();
    const study = deskStudy();
    const project = heldProject(study);
    const view = project.state();
    renderHook(() => useQueueAhead(project, view, true));
    const before = workAtHand(project, view, null);
    expect(before.keeper.meet(before.work)).toHaveLength(5);
    idle.beIdle();
    const { keeper, work } = workAtHand(project, view, null);
    expect(keeper.meet(work)).toEqual([]);
    expect(keeper.entries()).toEqual(reconciliationQueue(work));
  });

  it('is left alone while the desk itself is open, and when the screen goes', () => {
    const idle = idleWindow();
    const study = deskStudy();
    const project = heldProject(study);
    const view = project.state();
    const { rerender, unmount } = renderHook(({ isWanted }) => useQueueAhead(project, view, isWanted), {
      initialProps: { isWanted: false },
    });
    expect(idle.waiting.size).toBe(0);
    rerender({ isWanted: true });
    expect(idle.waiting.size).toBe(1);
    unmount();
    expect(idle.waiting.size).toBe(0);
  });

  it('is found out anew for another person', () => {
    const idle = idleWindow();
    const study = deskStudy();
    const project = heldProject(study);
    const view = project.state();
    renderHook(() => useQueueAhead(project, view, true));
    idle.beIdle();
    forgetDeskPlace(project);
    const { keeper, work } = workAtHand(project, view, null);
    expect(keeper.meet(work)).toHaveLength(5);
  });
});
