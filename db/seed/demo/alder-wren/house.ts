import { say } from "../define.ts";

/** What all goods of the house share. */
export const house = { vendor: "Alder & Wren" };

export const germany = say("Germany", "Deutschland");
export const portugal = say("Portugal", "Portugal");
export const usa = say("USA", "USA");
export const lithuania = say("Lithuania", "Litauen");
export const czechia = say("Czechia", "Tschechien");
export const italy = say("Italy", "Italien");
