import type { askingEn } from "./asking.en.ts";

export const askingDe: Readonly<Record<keyof typeof askingEn, string>> = {
  "asking.denied": "Ihre Anfrage wurde abgelehnt: {permission}.",
  "asking.done": "Ihre Anfrage ist verschickt. Sie hören hier, sobald sie entschieden ist.",
  "asking.granted": "Sie dürfen jetzt: {permission}, bis {until}.",
  "asking.lead": "Wird sie gewährt, gilt sie so lange, wie Sie bitten, und endet dann von selbst.",
  "asking.minutes": "Für wie lange",
  "asking.permission": "Wofür",
  "asking.permission.missing": "Wählen Sie, was Sie brauchen.",
  "asking.place": "Wo",
  "asking.place.everywhere": "Überall",
  "asking.reason": "Grund",
  "asking.reason.hint": "Wer entscheidet, liest ihn.",
  "asking.reason.missing": "Sagen Sie in wenigen Worten, wofür Sie es brauchen.",
  "asking.refused": "Die Anfrage wurde nicht verschickt",
  "asking.send": "Anfrage senden",
  "asking.title": "Um Zugriff bitten",

  "forbidden.ask": "Um Zugriff bitten",
  "forbidden.limit": "Das ist mehr, als Sie zurückgeben dürfen",
  "forbidden.nobody": "Ein Administrator kann es Ihnen geben.",
  "forbidden.nothing": "Nichts wurde geändert.",
  "forbidden.pending": "Sie haben {ago} darum gebeten. Es öffnet sich von selbst, sobald es gewährt ist.",
  "forbidden.text": "Dafür braucht es das Recht „{permission}“.",
  "forbidden.title": "Das ist Ihnen verschlossen",
  "forbidden.who": "{names} kann es Ihnen geben.",
  "forbidden.wider":
    "Dafür braucht es das Recht „{permission}“ für das ganze Unternehmen; Sie haben es für einzelne Standorte.",
};
