/** Words for what is closed to somebody, and for asking to have it opened. */
export const askingEn = {
  "asking.denied": "Your request was refused: {permission}.",
  "asking.done": "Your request is sent. You hear here as soon as it is decided.",
  "asking.granted": "You may now: {permission}, until {until}.",
  "asking.lead": "If it is granted, it holds for the time you ask for, and then ends by itself.",
  "asking.minutes": "For how long",
  "asking.permission": "What for",
  "asking.permission.missing": "Choose what you need.",
  "asking.place": "Where",
  "asking.place.everywhere": "Everywhere",
  "asking.reason": "Reason",
  "asking.reason.hint": "Whoever decides reads it.",
  "asking.reason.missing": "Say in a few words what you need it for.",
  "asking.refused": "The request was not sent",
  "asking.send": "Send request",
  "asking.title": "Ask for access",

  "forbidden.ask": "Ask for access",
  "forbidden.limit": "This is more than you may give back",
  "forbidden.nobody": "An administrator can give it to you.",
  "forbidden.nothing": "Nothing was changed.",
  "forbidden.pending": "You asked for it {ago}. This opens by itself as soon as it is granted.",
  "forbidden.text": "It takes the permission “{permission}”.",
  "forbidden.title": "This is closed to you",
  "forbidden.who": "{names} can give it to you.",
  "forbidden.wider":
    "It takes the permission “{permission}” for the whole company; you have it for some locations.",
} as const;
