import type { Localized } from "./types.ts";

/** The house palette: what a colour or material is called, and how it looks. */
export const colours = {
  chalk: { label: { en: "Chalk", de: "Kreide" }, hex: "#e9e3d7" },
  oat: { label: { en: "Oat", de: "Hafer" }, hex: "#d3c2a5" },
  clay: { label: { en: "Clay", de: "Ton" }, hex: "#c08a6c" },
  rust: { label: { en: "Rust", de: "Rost" }, hex: "#a4553a" },
  ochre: { label: { en: "Ochre", de: "Ocker" }, hex: "#c9973f" },
  sage: { label: { en: "Sage", de: "Salbei" }, hex: "#a3ad92" },
  moss: { label: { en: "Moss", de: "Moos" }, hex: "#69734f" },
  mist: { label: { en: "Mist", de: "Nebel" }, hex: "#a9b7ba" },
  ink: { label: { en: "Ink", de: "Tinte" }, hex: "#34455a" },
  plum: { label: { en: "Plum", de: "Pflaume" }, hex: "#6b4650" },
  black: { label: { en: "Black", de: "Schwarz" }, hex: "#35332f" },
  graphite: { label: { en: "Graphite", de: "Graphit" }, hex: "#5b5a57" },
  silver: { label: { en: "Silver", de: "Silber" }, hex: "#b9bbb9" },
  steel: { label: { en: "Steel", de: "Edelstahl" }, hex: "#aeb1b0" },
  brass: { label: { en: "Brass", de: "Messing" }, hex: "#c09a52" },
  iron: { label: { en: "Cast iron", de: "Gusseisen" }, hex: "#3a3836" },
  oak: { label: { en: "Oak", de: "Eiche" }, hex: "#c69c68" },
  walnut: { label: { en: "Walnut", de: "Nussbaum" }, hex: "#7b5439" },
  beech: { label: { en: "Beech", de: "Buche" }, hex: "#d6ad7f" },
  cognac: { label: { en: "Cognac", de: "Cognac" }, hex: "#a0643a" },
  terracotta: { label: { en: "Terracotta", de: "Terrakotta" }, hex: "#bb7350" },
  seagrass: { label: { en: "Seagrass", de: "Seegras" }, hex: "#c4a872" },
  paper: { label: { en: "Paper", de: "Papier" }, hex: "#f1e8d6" },
  glass: { label: { en: "Glass", de: "Glas" }, hex: "#cfdcd8" },
} as const satisfies Record<string, { label: Localized; hex: string }>;

export type Colour = keyof typeof colours;

export function isColour(code: string): code is Colour {
  return Object.hasOwn(colours, code);
}
