/** The forms that this tab registered, by their keys: the browser may show one of them again when the clerk goes back. */
const STORED = 'okienko.zarejestrowane';
const MOST = 20;

function registeredKeys(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return []; // Without storage, or on the server, the server alone knows.
  }
}

/** Notes that the form with this key is registered. */
export function noteRegistered(submissionKey: string): void {
  try {
    const keys = [submissionKey, ...registeredKeys()].slice(0, MOST);
    sessionStorage.setItem(STORED, JSON.stringify(keys));
  } catch {
    // Without storage the server alone knows: it gives no draft of a registered form.
  }
}

export const wasRegistered = (submissionKey: string): boolean => registeredKeys().includes(submissionKey);
