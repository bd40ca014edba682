const storageKey = 'outcome-coder wish';
const copyWish = 'open_copy';

/** Whether a project was left in order to open a copy. The page is loaded anew in between, so one word carries it over. */
export function isCopyWished(): boolean {
  return sessionStorage.getItem(storageKey) === copyWish;
}

/** Notes that wish. Where the browser has no room for it, the list of projects comes up and asks for nothing. */
export function noteCopyWish(): void {
  try {
    sessionStorage.setItem(storageKey, copyWish);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function forgetCopyWish(): void {
  sessionStorage.removeItem(storageKey);
}
