import { consentsEn } from "./consents.ts";

/** The shop's words about what it keeps of people. */
export const shopPrivacyEn = {
  ...consentsEn,

  "layout.privacy": "Privacy",
  "account.nav.privacy": "Privacy",

  "checkout.news_more": "What we keep of you, and why",

  "privacy.title": "Privacy",
  "privacy.intro": "What this shop keeps of you, why, and what you can do about it.",
  "privacy.kept": "What we keep",
  "privacy.kept_order":
    "When you order: your name, email, telephone if you give it, the address we send to, and what you bought. We need it to deliver, and tax law tells us to keep the invoice.",
  "privacy.kept_account":
    "With an account: your name, email, saved addresses, your cart, the devices you are signed in on, and what you have agreed to.",
  "privacy.kept_card": "Your card number never reaches us: it goes to the payment provider alone.",
  "privacy.kept_cart": "A cart that nobody touches is forgotten after 90 days.",
  "privacy.kept_sealed":
    "Saved addresses are encrypted where they are kept, and passwords are kept as hashes only.",
  "privacy.cookies": "Cookies",
  "privacy.cookies_text":
    "We set only cookies that the shop needs to work. None of them follows you, and none belongs to anybody else, so there is no banner to click away.",
  "privacy.cookie.cart": "Which cart is yours",
  "privacy.cookie.units": "How many things are in it, for the number above",
  "privacy.cookie.shopper": "That you are signed in",
  "privacy.cookie.claim": "That you opened an account here, until you press the link in our email",
  "privacy.cookie.sso": "That you are signing in with another provider",
  "privacy.for.year": "A year",
  "privacy.for.session": "Until you sign out; 180 days at most",
  "privacy.for.day": "A day",
  "privacy.for.minutes": "15 minutes",
  "privacy.rights": "What you can do",
  "privacy.rights_account":
    "In your account you see all we keep of you, download it, change what you have agreed to, and delete your account.",
  "privacy.rights_link": "Privacy in your account",
  "privacy.rights_guest":
    "You ordered as a guest? Write to us from the address you ordered with, and we do the same for you.",

  "privacy_own.consents": "What you have agreed to",
  "privacy_own.consents_text": "Nothing is agreed to unless you say so. Buying works the same either way.",
  "privacy_own.agreed": "Agreed on {date}",
  "privacy_own.not_agreed": "Not agreed",
  "privacy_own.taken_back": "Taken back on {date}",
  "privacy_own.agree": "Agree",
  "privacy_own.agree_to": "Agree: {title}",
  "privacy_own.take_back": "Take back",
  "privacy_own.take_back_of": "Take back: {title}",
  "privacy_own.history": "All you have said, and when",
  "privacy_own.history.granted": "{title}: agreed",
  "privacy_own.history.taken_back": "{title}: taken back",
  "privacy_own.history.where":
    "{date}, {source, select, account {in your account} checkout {at the checkout} other {told to us}}, wording {wording}",
  "privacy_own.said": "Noted.",
  "privacy_own.data": "Your data",
  "privacy_own.data_text":
    "All that we keep of you in one file: your account, orders, addresses, messages and what you have agreed to. It is in a format that other programs can read.",
  "privacy_own.data_get": "Download my data",

  "erasure.title": "Delete your account",
  "erasure.text":
    "We delete your account, name, email, telephone, addresses, cart and messages, on all devices and for good.",
  "erasure.stays":
    "Your orders stay in our books, as tax law tells us: what was bought and for how much, to which country and region, without you.",
  "erasure.link_gone": "The links to your orders stop working, so save what you still need first.",
  "erasure.waits":
    "{count, plural, one {One order is still open: {numbers}. We delete your data once it is done, since until then we must know who bought it.} other {# orders are still open: {numbers}. We delete your data once they are done, since until then we must know who bought them.}}",
  "erasure.confirm": "Type your email address, {email}, to confirm",
  "erasure.confirm_wrong": "This is not the address of this account. Type {email}.",
  "erasure.password": "Your password",
  "erasure.submit": "Delete my account for good",
  "erasure.waiting": "Your account will be deleted",
  "erasure.waiting_text":
    "{count, plural, =0 {It is done in a few minutes.} one {You asked for it on {date}. It is done by itself once this order is done: {numbers}.} other {You asked for it on {date}. It is done by itself once these orders are done: {numbers}.}}",
  "erasure.withdraw": "Keep my account",
  "erasure.withdrawn": "Your account stays.",
  "erasure.sign_in_again": "Email me a sign-in link",
  "erasure.done_title": "Your data is deleted",
  "erasure.done_text":
    "You are signed out on all devices. We have sent a last email to your address. You are welcome to come back at any time.",
  "erasure.done_home": "Go to the shop",
} as const;
