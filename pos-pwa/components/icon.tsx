/** Strokes on a 24 px grid, drawn for the till. */
const PATHS = {
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20",
  online: "M4 9.5a11.5 11.5 0 0 1 16 0M7 13a7 7 0 0 1 10 0M10 16.3a2.9 2.9 0 0 1 4 0M12 19.2v.01",
  offline:
    "M4 9.5a11.5 11.5 0 0 1 4-2.6M12 6c3 0 5.800 1.200 8 3.500M7 13a7 7 0 0 1 4-2M12 19.200v.01M4 4l16 16",
  sending: "M12 19V6M6.500 11.500 12 6l5.500 5.500M5 21h14",
  sell: "M5 8h14l-1 12H6L5 8ZM9 8V7a3 3 0 0 1 6 0v1",
  pickups: "M4 8l8-4 8 4v8l-8 4-8-4V8ZM4 8l8 4 8-4M12 12v8",
  sales: "M6 3h12v18l-3-2-3 2-3-2-3 2V3ZM9 8h6M9 12h6",
  more: "M4 7h16M4 12h16M4 17h16",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  remove: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5",
  check: "M5 12.500 10 17.500 19.500 7",
  warning: "M12 4 2.500 20h19L12 4ZM12 10v5M12 17.500v.01",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8v.01",
  stock: "M3 20h18M5 20V9l7-5 7 5v11M9 20v-6h6v6",
  cash: "M3 7h18v10H3V7ZM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM6 10v.01M18 14v.01",
  card: "M3 6h18v12H3V6ZM3 10h18M6.500 14.500h4",
  back: "M14.500 5.500 8 12l6.500 6.500",
  backspace: "M9 5h12v14H9l-6-7 6-7ZM12.500 9.500l5 5M17.500 9.500l-5 5",
  close: "M6 6l12 12M18 6 6 18",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6",
  lock: "M6 11h12v9H6v-9ZM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2",
  keys: "M3 7h18v10H3V7ZM6.500 10.500v.01M10 10.500v.01M13.500 10.500v.01M17 10.500v.01M8 14h8",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
