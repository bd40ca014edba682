import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** The moment of the print that is being made, in milliseconds since 1970; before any, when the screen was opened. */
export function usePrintedAt(): number {
  const [at, setAt] = useState(Date.now);
  useEffect(() => {
    // The page is laid out for print as soon as this returns, so the new time must be on it by then.
    const note = () => flushSync(() => setAt(Date.now()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return at;
}
