import { useEffect, useState } from 'react';
import type { NarrativeDom } from './narrative-dom.ts';

/** The text as it is laid out now. Another width or size of type makes a new object, so that what was measured is measured again. */
export interface NarrativeLayout {
  readonly dom: NarrativeDom;
}

/** The newest layout of the text, or `null` before it stands. */
export function useNarrativeLayout(dom: NarrativeDom | null): NarrativeLayout | null {
  const [layout, setLayout] = useState<NarrativeLayout | null>(null);
  useEffect(() => {
    if (!dom) return;
    const observer = new ResizeObserver(() => setLayout({ dom }));
    observer.observe(dom.root);
    return () => observer.disconnect();
  }, [dom]);
  return layout?.dom === dom ? layout : null;
}
