import { consentsDe } from "./consents.ts";
import type { shopPrivacyEn } from "./shop-privacy.en.ts";

export const shopPrivacyDe: Readonly<Record<keyof typeof shopPrivacyEn, string>> = {
  ...consentsDe,

  "layout.privacy": "Datenschutz",
  "account.nav.privacy": "Datenschutz",

  "checkout.news_more": "Was wir über Sie aufbewahren, und wozu",

  "privacy.title": "Datenschutz",
  "privacy.intro": "Was dieser Shop über Sie aufbewahrt, wozu, und was Sie tun können.",
  "privacy.kept": "Was wir aufbewahren",
  "privacy.kept_order":
    "Wenn Sie bestellen: Ihren Namen, Ihre E-Mail-Adresse, Ihre Telefonnummer, wenn Sie sie angeben, die Lieferadresse und was Sie gekauft haben. Wir brauchen das zum Liefern, und das Steuerrecht verlangt, die Rechnung aufzubewahren.",
  "privacy.kept_account":
    "Mit einem Konto: Ihren Namen, Ihre E-Mail-Adresse, gespeicherte Adressen, Ihren Warenkorb, die angemeldeten Geräte und Ihre Einwilligungen.",
  "privacy.kept_card": "Ihre Kartennummer erreicht uns nie: Sie geht allein an den Zahlungsdienst.",
  "privacy.kept_cart": "Ein Warenkorb, den niemand anfasst, wird nach 90 Tagen vergessen.",
  "privacy.kept_sealed":
    "Gespeicherte Adressen liegen verschlüsselt bei uns, und von Passwörtern nur eine Prüfsumme.",
  "privacy.cookies": "Cookies",
  "privacy.cookies_text":
    "Wir setzen nur Cookies, ohne die der Shop nicht funktioniert. Keines verfolgt Sie, und keines gehört jemand anderem. Deshalb gibt es hier kein Banner zum Wegklicken.",
  "privacy.cookie.cart": "Welcher Warenkorb Ihrer ist",
  "privacy.cookie.units": "Wie viele Dinge darin sind, für die Zahl oben",
  "privacy.cookie.shopper": "Dass Sie angemeldet sind",
  "privacy.cookie.claim": "Dass Sie hier ein Konto eröffnet haben, bis Sie den Link in unserer E-Mail öffnen",
  "privacy.cookie.sso": "Dass Sie sich gerade bei einem anderen Anbieter anmelden",
  "privacy.for.year": "Ein Jahr",
  "privacy.for.session": "Bis Sie sich abmelden, höchstens 180 Tage",
  "privacy.for.day": "Ein Tag",
  "privacy.for.minutes": "15 Minuten",
  "privacy.rights": "Was Sie tun können",
  "privacy.rights_account":
    "In Ihrem Konto sehen Sie alles, was wir über Sie aufbewahren, laden es herunter, ändern Ihre Einwilligungen und löschen Ihr Konto.",
  "privacy.rights_link": "Datenschutz in Ihrem Konto",
  "privacy.rights_guest":
    "Sie haben als Gast bestellt? Schreiben Sie uns von der Adresse, mit der Sie bestellt haben, und wir tun dasselbe für Sie.",

  "privacy_own.consents": "Ihre Einwilligungen",
  "privacy_own.consents_text": "Eingewilligt ist nur, was Sie selbst sagen. Einkaufen können Sie so oder so.",
  "privacy_own.agreed": "Zugestimmt am {date}",
  "privacy_own.not_agreed": "Nicht zugestimmt",
  "privacy_own.taken_back": "Zurückgenommen am {date}",
  "privacy_own.agree": "Zustimmen",
  "privacy_own.agree_to": "Zustimmen: {title}",
  "privacy_own.take_back": "Zurücknehmen",
  "privacy_own.take_back_of": "Zurücknehmen: {title}",
  "privacy_own.history": "Was Sie wann gesagt haben",
  "privacy_own.history.granted": "{title}: zugestimmt",
  "privacy_own.history.taken_back": "{title}: zurückgenommen",
  "privacy_own.history.where":
    "{date}, {source, select, account {im Konto} checkout {an der Kasse} other {uns gesagt}}, Wortlaut {wording}",
  "privacy_own.said": "Notiert.",
  "privacy_own.data": "Ihre Daten",
  "privacy_own.data_text":
    "Alles, was wir über Sie aufbewahren, in einer Datei: Konto, Bestellungen, Adressen, Nachrichten und Einwilligungen, in einem Format, das andere Programme lesen können.",
  "privacy_own.data_get": "Meine Daten herunterladen",

  "erasure.title": "Konto löschen",
  "erasure.text":
    "Wir löschen Ihr Konto, Ihren Namen, E-Mail, Telefon, Adressen, Warenkorb und Nachrichten, auf allen Geräten und endgültig.",
  "erasure.stays":
    "Ihre Bestellungen bleiben in unseren Büchern, wie es das Steuerrecht verlangt: was zu welchem Preis gekauft wurde, in welches Land und welche Region, ohne Sie.",
  "erasure.link_gone":
    "Die Links zu Ihren Bestellungen gelten dann nicht mehr. Sichern Sie vorher, was Sie noch brauchen.",
  "erasure.waits":
    "{count, plural, one {Eine Bestellung ist noch offen: {numbers}. Wir löschen, sobald sie abgeschlossen ist; bis dahin müssen wir wissen, wer gekauft hat.} other {# Bestellungen sind noch offen: {numbers}. Wir löschen, sobald sie abgeschlossen sind; bis dahin müssen wir wissen, wer gekauft hat.}}",
  "erasure.confirm": "Zur Bestätigung Ihre E-Mail-Adresse {email} eingeben",
  "erasure.confirm_wrong": "Das ist nicht die Adresse dieses Kontos. Geben Sie {email} ein.",
  "erasure.password": "Ihr Passwort",
  "erasure.submit": "Mein Konto endgültig löschen",
  "erasure.waiting": "Ihr Konto wird gelöscht",
  "erasure.waiting_text":
    "{count, plural, =0 {In wenigen Minuten ist es so weit.} one {Sie haben am {date} darum gebeten. Es geschieht von selbst, sobald diese Bestellung abgeschlossen ist: {numbers}.} other {Sie haben am {date} darum gebeten. Es geschieht von selbst, sobald diese Bestellungen abgeschlossen sind: {numbers}.}}",
  "erasure.withdraw": "Konto behalten",
  "erasure.withdrawn": "Ihr Konto bleibt.",
  "erasure.sign_in_again": "Anmeldelink per E-Mail senden",
  "erasure.done_title": "Ihre Daten sind gelöscht",
  "erasure.done_text":
    "Sie sind auf allen Geräten abgemeldet. Eine letzte E-Mail ist an Ihre Adresse unterwegs. Sie sind jederzeit wieder willkommen.",
  "erasure.done_home": "Zum Shop",
};
