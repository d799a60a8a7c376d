/** The logo: an open window above a counter. It is decorative, because the name stands beside it. */
export function Logo({ size = 24 }: { size?: 24 | 36 }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M5 15.5V3.5h14v12" strokeWidth="2.5" />
      <path d="M1.5 20.5h21" strokeWidth="3" />
    </svg>
  );
}
