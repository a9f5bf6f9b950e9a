/** The mill wheel. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8.25" />
      <path d="M12 3.750v16.500M3.75 12h16.500M6.17 6.170l11.66 11.660M17.83 6.17 6.17 17.83" />
    </svg>
  );
}
