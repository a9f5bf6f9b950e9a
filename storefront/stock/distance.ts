/** Where people count in miles (Unicode CLDR, measurement data). */
const IN_MILES: readonly string[] = ["US", "GB", "LR", "MM"];
const KM_PER_MILE = 1.609344;
/** Below this, a tenth of the unit tells something. */
const EXACT_BELOW = 10;

/** How far it is, in the unit of the locale's country: `2.3 mi`, `14 km`. */
export function distanceText(km: number, locale: string): string {
  const inMiles = IN_MILES.includes(new Intl.Locale(locale).maximize().region ?? "");
  const distance = inMiles ? km / KM_PER_MILE : km;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: inMiles ? "mile" : "kilometer",
    maximumFractionDigits: distance < EXACT_BELOW ? 1 : 0,
  }).format(distance);
}
