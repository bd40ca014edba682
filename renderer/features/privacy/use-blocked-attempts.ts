import { useEffect, useState } from 'react';
import type { Desktop } from '../../desktop/desktop.ts';

/** How often the count is looked at, in milliseconds. */
const interval = 1_000;

/** How many attempts to reach anything outside have been blocked, never more than a second old; `null` at first. */
export function useBlockedAttempts(desktop: Desktop): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let over = false;
    const look = async () => {
      const now = await desktop.blockedAttempts();
      if (!over) setCount(now);
    };
    void look();
    const timer = setInterval(() => void look(), interval);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [desktop]);
  return count;
}
