import type { PosKey } from "./pos.en.ts";

export const posDe: Readonly<Record<PosKey, string>> = {
  "action.back": "Zurück",
  "action.cancel": "Abbrechen",
  "action.close": "Schließen",
  "action.later": "Später",

  "card.ask_again": "Karte noch einmal abfragen",
  "card.unanswered":
    "Die Kartenzahlung ist nicht bestätigt; sie kann abgebucht sein oder nicht. Der Verkauf ist gesichert. Fragen Sie erneut ab, bevor Sie anderes Geld nehmen: Die Karte wird nie doppelt belastet.",
  "card.unanswered_title": "Keine Antwort von der Karte",

  "counts.add": "Hinzufügen",
  "counts.added": "Gezählt: {quantity} Stück",
  "counts.all_sent": "Alles gesendet",
  "counts.back": "Alle Zählungen",
  "counts.code": "Strichcode oder SKU",
  "counts.finish": "Abschließen",
  "counts.finish_all": "Alle Artikel der Liste sind gezählt.",
  "counts.finish_done": "Abschließen",
  "counts.finish_first": "Zählen Sie zuerst mindestens einen Artikel.",
  "counts.finish_not_counted": "Nicht gezählt: so lassen",
  "counts.finish_rest":
    "{count, plural, one {# Artikel wurde nicht gezählt} other {# Artikel wurden nicht gezählt}}. Was ist damit?",
  "counts.finish_title": "Zählung abschließen",
  "counts.finish_waits":
    "Ein Teil des Gezählten ist noch nicht gesendet. Er bleibt hier; schließen Sie ab, sobald der Server antwortet.",
  "counts.finish_zero": "Die Regale sind leer: nichts da",
  "counts.found": "Nicht auf der Liste: wird als hier gefunden ergänzt.",
  "counts.gone":
    "Diese Zählung lässt sich nicht öffnen: Sie ist vorbei oder war an dieser Kasse mit Netz noch nie geöffnet.",
  "counts.in_all": "hier insgesamt",
  "counts.last": "Zuletzt gezählt",
  "counts.none": "In dieser Filiale ist gerade nichts zu zählen. Zählungen werden im Backoffice geplant.",
  "counts.none_yet": "An dieser Kasse wurde noch nichts gezählt.",
  "counts.not_again": "{title} muss nicht noch einmal gezählt werden. Es wurde nichts gezählt.",
  "counts.offline":
    "Der Server antwortet nicht. Zählungen, die hier schon geöffnet waren, gehen weiter; was Sie zählen, bleibt hier und wird von selbst gesendet.",
  "counts.open": "Noch nicht gezählt",
  "counts.open_more": "und {count} weitere",
  "counts.open_none": "Alle Artikel der Liste sind gezählt.",
  "counts.progress": "{counted} von {lines} Artikeln gezählt",
  "counts.quantity": "Stück",
  "counts.ready":
    "Scannen Sie einen Artikel: jeder Scan zählt ein Stück. Oder tippen Sie den Strichcode und die Anzahl ein; 0 heißt, das Regal ist leer.",
  "counts.refused": "Zählt nicht",
  "counts.refused.count_closed": "Die Zählung ist schon abgeschlossen.",
  "counts.refused.count_full": "Die Zählung hat keinen Platz für weitere Artikel.",
  "counts.refused.not_found": "Die Zählung gibt es nicht mehr.",
  "counts.refused.not_permitted": "Wer ihn gezählt hat, darf hier keinen Bestand zählen.",
  "counts.refused.nothing_to_take_back": "Der Eintrag, der zurückgenommen werden sollte, zählt nicht mehr.",
  "counts.refused.round_over": "Der Artikel soll inzwischen neu gezählt werden.",
  "counts.refused.unknown_sku": "Den Artikel gibt es im Sortiment nicht mehr.",
  "counts.stock": "Bestand",
  "counts.taken_back": "Zurückgenommen",
  "counts.title": "Bestand zählen",
  "counts.undo": "Rückgängig",
  "counts.undo_of": "Rückgängig: {quantity} × {title}",
  "counts.unknown": "Kein Artikel hat den Code {code}. Es wurde nichts gezählt.",
  "counts.unsent":
    "{count, plural, one {# Eintrag liegt hier und ist noch nicht gesendet} other {# Einträge liegen hier und sind noch nicht gesendet}}",
  "counts.yours": "Für Sie",

  "done.change": "Rückgeld",
  "done.given": "{tendered} gegeben für {total}",
  "done.kept": "Sicher auf dieser Kasse gespeichert. Wird von selbst gesendet, sobald der Server antwortet.",
  "done.next": "Neuer Verkauf",
  "done.paid_card": "Mit Karte bezahlt",
  "done.receipt": "Beleg",
  "done.recorded": "In den Büchern der Filiale verbucht.",
  "done.scan_next": "Der nächste Scan beginnt einen neuen Verkauf.",

  "find.clear": "Suche leeren",
  "find.label": "Ware suchen",
  "find.loading":
    "Der Katalog wird geladen: bisher {count, plural, one {# Artikel} other {# Artikel}}. Verkaufen geht schon.",
  "find.nothing":
    "Nichts heißt „{query}“. Versuchen Sie weniger oder andere Wörter oder die Nummer auf dem Etikett.",
  "find.nothing_yet": "Noch keine Ware auf dieser Kasse. Sie kommt, sobald der Server antwortet.",
  "find.placeholder": "Name, Nummer oder SKU",

  "help.scan": "Der Scanner funktioniert auf jedem Bildschirm, egal wo der Cursor steht.",
  "help.title": "Tasten auf diesem Bildschirm",

  "key.close": "Schließen",
  "key.digits": "Ziffern eingeben",
  "key.erase": "Letzte Ziffer löschen",
  "key.help": "Tasten und Hilfe",
  "key.select": "Zeile wählen",

  "lock.lock": "Sperren oder Person wechseln",
  "lock.switch": "Sperren oder Person wechseln. Angemeldet: {name}",

  "locked.basket": "Der Warenkorb bleibt erhalten.",
  "locked.idle": "Die Kasse war eine Weile unbenutzt und hat sich gesperrt.",
  "locked.refused":
    "Der Server lässt {name} hier mit dieser PIN nicht mehr verkaufen. Gemachte Verkäufe bleiben erhalten und werden gesendet. Fragen Sie die Leitung, oder melden Sie sich mit der neuen PIN an.",
  "locked.session_ended":
    "Die Anmeldung von {name} ist beendet. Nichts ging verloren; geben Sie die PIN noch einmal ein.",

  "more.device": "Diese Kasse",
  "more.incomplete":
    "Der Katalog kam nur zum Teil an. Der bisherige gilt weiter; es wird von selbst erneut versucht.",
  "more.items": "Artikel auf dieser Kasse",
  "more.language": "Sprache",
  "more.loading": "bisher {count}",
  "more.look": "Aussehen und Ton",
  "more.refresh": "Katalog aktualisieren",
  "more.sign_out": "Abmelden",
  "more.sign_out_unknown":
    "Diese Kasse kennt Ihre PIN noch nicht: Erneut anmelden geht nur mit Netz. Bleiben Sie angemeldet, solange sie offline ist.",
  "more.sound": "Ton",
  "more.sound_off": "Aus",
  "more.sound_on": "An",
  "more.store": "Filiale",
  "more.synced": "Katalog von",
  "more.theme": "Farben",
  "more.till": "Name",
  "more.update": "Eine neuere Version der Kasse ist bereit. Sie wird zwischen zwei Verkäufen eingesetzt.",

  "nav.label": "Bildschirme",
  "nav.more": "Mehr",
  "nav.pickups": "Abholungen",
  "nav.sales": "Verkäufe",
  "nav.sell": "Kasse",

  "pay.back": "Zum Warenkorb",
  "pay.card": "Karte",
  "pay.card_offline":
    "Karten brauchen das Netz, und die Kasse ist offline. Nehmen Sie Bargeld, oder warten Sie, bis sie wieder online ist.",
  "pay.card_ready":
    "Drücken Sie „Karte annehmen“; dann hält die Kundin oder der Kunde die Karte an den Leser.",
  "pay.card_unconfirmed":
    "Karten brauchen eine Anmeldung, die der Server bestätigt hat. Nehmen Sie Bargeld, oder melden Sie sich neu an.",
  "pay.cash": "Bar",
  "pay.change": "Rückgeld",
  "pay.complete": "Verkauf abschließen",
  "pay.due": "Zu zahlen",
  "pay.exact": "Passend",
  "pay.given": "Gegeben",
  "pay.how": "Zahlungsart",
  "pay.missing": "Fehlt noch",
  "pay.quick": "Runder Betrag",
  "pay.take_card": "Karte annehmen",
  "pay.working": "Einen Moment …",

  "pickups.arrived": "Neue Abholung {number} für {name}",
  "pickups.back": "Alle Abholungen",
  "pickups.check_ask": "Fragen Sie nach Bestellnummer oder Name und vergleichen Sie.",
  "pickups.check_hint": "Die Bestellung ist schon bezahlt.",
  "pickups.check_title": "An die richtige Person übergeben",
  "pickups.check_yes": "Stimmt, übergeben",
  "pickups.count": "{count} von {of}",
  "pickups.gone": "Diese Bestellung ist nicht mehr in der Liste: Sie wurde übergeben oder storniert.",
  "pickups.hand_over": "Übergeben",
  "pickups.look": "Öffnen",
  "pickups.mark_ready": "Abholbereit",
  "pickups.name": "Name",
  "pickups.new": "Neu",
  "pickups.nobody": "Kein Name angegeben",
  "pickups.none": "Keine",
  "pickups.not_in_order":
    "{code} gehört nicht zu dieser Bestellung, oder alles davon ist schon gepackt. Legen Sie es zurück.",
  "pickups.number": "Bestellnummer",
  "pickups.offline":
    "Die Kasse ist offline. Das ist der letzte bekannte Stand; Schritte warten, bis sie wieder online ist.",
  "pickups.pick_first": "Scannen oder haken Sie jede Zeile ab, dann ist sie abholbereit.",
  "pickups.picking": "Wird gepackt",
  "pickups.ready": "Bereit",
  "pickups.start": "Packen beginnen",
  "pickups.title": "Abholungen",
  "pickups.waiting": "{count, plural, one {# neue Bestellung} other {# neue Bestellungen}}",

  "problem.forbidden":
    "Dafür braucht es jemanden mit mehr Rechten. Nichts wurde geändert; fragen Sie die Verwaltung.",
  "problem.out_of_stock": "Nach der Zählung ist davon nicht genug in der Filiale. Noch ist nichts verbucht.",
  "problem.payment_declined":
    "Die Karte wurde abgelehnt, nichts wurde abgebucht. Versuchen Sie eine andere Karte, oder nehmen Sie Bargeld.",
  "problem.payment_not_confirmed":
    "Die Kartenzahlung wurde nicht bestätigt. Ein reservierter Betrag wird freigegeben. Versuchen Sie es erneut, oder nehmen Sie Bargeld.",
  "problem.price_changed":
    "Die Preise haben sich geändert, seit diese Kasse sie gelesen hat. Noch ist nichts verbucht.",
  "problem.price_changed_to":
    "Die Preise haben sich geändert: Die Summe ist jetzt {total}. Noch ist nichts verbucht.",
  "problem.request": "Kennung für den Support: {id}",
  "problem.revoked": "Diese Kasse wurde außer Betrieb genommen. Gemachte Verkäufe bleiben auf ihr erhalten.",
  "problem.second_factor_refused":
    "Dieser Code stimmt nicht, oder er wurde schon benutzt. Warten Sie auf den nächsten, und geben Sie ihn ein.",
  "problem.sign_in": "Die Anmeldung ist abgelaufen. Nichts ging verloren; melden Sie sich neu an.",
  "problem.sign_in_locked":
    "Zu viele falsche Versuche. Warten Sie einige Minuten und versuchen Sie es dann erneut.",
  "problem.sign_in_refused": "Das stimmt nicht. Prüfen Sie die Eingabe und tippen Sie sie noch einmal.",
  "problem.unknown_sku": "Etwas in diesem Verkauf gibt es hier nicht mehr. Noch ist nichts verbucht.",
  "problem.unreachable":
    "Der Server antwortet nicht. Nichts ging verloren; prüfen Sie das Netz und versuchen Sie es erneut.",

  "refused.left": "{wanted} im Warenkorb, {available} laut Zählung",
  "refused.new_prices": "Zurück, mit neuen Preisen",
  "refused.safe": "Der Warenkorb bleibt in beiden Fällen erhalten.",
  "refused.sell_anyway": "Trotzdem verkaufen: Ware liegt vor",
  "refused.take_out": "Herausnehmen",
  "refused.title": "Bevor Sie Rückgeld geben",

  "role.account_manager": "Kundenbetreuung Handel",
  "role.administrator": "Verwaltung",
  "role.catalog_manager": "Sortiment",
  "role.finance": "Finanzen",
  "role.fulfilment_user": "Versand",
  "role.inventory_manager": "Bestand",
  "role.marketing_manager": "Marketing",
  "role.order_manager": "Bestellungen",
  "role.service_representative": "Kundendienst",
  "role.store_associate": "Verkauf",
  "role.store_manager": "Filialleitung",

  "sales.asking": "Nicht entschieden",
  "sales.attention": "Zu klären",
  "sales.attention_safe": "Der Verkauf bleibt hier, bis er geklärt ist.",
  "sales.cash": "{tendered} gegeben, {change} zurück",
  "sales.none": "Noch keine Verkäufe an dieser Kasse.",
  "sales.not_sold": "Wurde nicht verkauft",
  "sales.not_sold_sure": "Sicher? Entfernen",
  "sales.refused": "Abgelehnt",
  "sales.send_again": "Erneut senden",
  "sales.send_now": "Jetzt senden",
  "sales.sent": "Verbucht",
  "sales.settle": "Anderswo geklärt",
  "sales.settle_sure": "Sicher? Nicht mehr senden",
  "sales.settled": "Anderswo geklärt",
  "sales.title": "Verkäufe dieser Kasse",
  "sales.unsent": "Nicht gesendet",
  "sales.unsent_offline":
    "{count, plural, one {# Verkauf wartet} other {# Verkäufe warten}} auf das Netz. Sie sind sicher auf dieser Kasse, auch wenn sie ausgeschaltet wird.",
  "sales.unsent_online": "{count, plural, one {# Verkauf wird} other {# Verkäufe werden}} gerade gesendet.",
  "sales.was_sold": "Wurde verkauft, verbuchen",

  "scan.not_now": "Beim Bezahlen kommt nichts dazu. Gehen Sie erst zum Warenkorb zurück.",
  "scan.ready": "Bereit zum Scannen",
  "scan.unknown": "Nichts hier hat den Code {code}. Suchen Sie nach dem Namen, oder prüfen Sie das Etikett.",

  "sell.basket": "Warenkorb",
  "sell.basket_count": "Warenkorb ({count})",
  "sell.clear": "Leeren",
  "sell.clear_sure": "Sicher? Alles leeren",
  "sell.each": "je {price}",
  "sell.empty": "Scannen oder berühren Sie den ersten Artikel.",
  "sell.items": "Ware",
  "sell.less": "Eins weniger",
  "sell.less_of": "Eins weniger von {title}",
  "sell.more": "Eins mehr",
  "sell.more_of": "Eins mehr von {title}",
  "sell.pay": "Bezahlen",
  "sell.quantity": "Menge",
  "sell.remove": "Zeile entfernen",
  "sell.remove_of": "{title} entfernen",
  "sell.subtotal": "Vor Steuern",
  "sell.switch": "Anzeigen",
  "sell.tax_included": "enthaltene {name}",
  "sell.total": "Summe",
  "sell.units": "{count, plural, one {# Stück} other {# Stück}}",

  "setup.again": "Neu einrichten",
  "setup.back_office": "Backoffice öffnen",
  "setup.code": "Code aus Ihrer Authenticator-App oder ein Wiederherstellungscode",
  "setup.continue": "Weiter",
  "setup.elsewhere":
    "Ihre Anmeldung verlangt einen Passkey oder einen zweiten Schritt, der noch nicht eingerichtet ist. Melden Sie sich in diesem Browser im Backoffice an, kommen Sie dann hierher zurück und gehen Sie weiter.",
  "setup.email": "E-Mail",
  "setup.lead_sign_in":
    "Jemand, der Kassen einrichten darf, meldet sich einmal an, damit dieses Gerät verkaufen darf.",
  "setup.lead_store": "Sagen Sie, wo diese Kasse steht und wie sie heißt.",
  "setup.name": "Name dieser Kasse",
  "setup.name_default": "Kasse 1",
  "setup.no_store":
    "Dieser Händler hat noch keine Filiale. Legen Sie im Backoffice eine an, und kommen Sie dann wieder.",
  "setup.only_store":
    "Was noch nicht gesendet ist, wurde in {store} verkauft; die Kasse wird deshalb zuerst für {store} eingerichtet.",
  "setup.other_merchant":
    "Was noch nicht gesendet ist, wurde in {store} verkauft. Diese Filiale ist nicht unter denen, für die Sie Kassen einrichten dürfen. Melden Sie jemanden an, der das darf.",
  "setup.password": "Passwort",
  "setup.register": "Kasse einrichten",
  "setup.retired":
    "Diese Kasse wurde außer Betrieb genommen. Anmelden geht erst wieder, wenn sie neu eingerichtet ist.",
  "setup.store": "Filiale",
  "setup.title": "Kasse einrichten",
  "setup.unsent":
    "{count, plural, one {# Verkauf ist nicht gesendet und auf diesem Gerät gesichert. Er wird} other {# Verkäufe sind nicht gesendet und auf diesem Gerät gesichert. Sie werden}} nach dem Einrichten von selbst gesendet; löschen Sie bis dahin keine Browserdaten.",

  "shift.close": "Schicht schließen",
  "shift.close_lead": "Zählen Sie alles Bargeld in der Lade, auch das Wechselgeld.",
  "shift.close_title": "Kassensturz",
  "shift.closed_title": "Die Schicht ist geschlossen",
  "shift.counted": "Gezählt",
  "shift.difference": "Differenz",
  "shift.expected": "Soll in der Lade",
  "shift.float": "Wechselgeld",
  "shift.leave": "Fertig",
  "shift.not_right": "Gezählt und Soll weichen ab. Beides ist festgehalten; sagen Sie der Leitung Bescheid.",
  "shift.offline":
    "Schließen braucht das Netz. Nichts geht verloren; schließen Sie, wenn die Kasse wieder online ist.",
  "shift.open": "Schicht öffnen",
  "shift.open_lead": "Zählen Sie das Bargeld, das vor dem ersten Verkauf in der Lade liegt.",
  "shift.open_title": "Schicht öffnen",
  "shift.right": "Gezählt und Soll stimmen überein.",
  "shift.sales": "Verkäufe",
  "shift.since": "Offen seit",
  "shift.title": "Schicht",
  "shift.unsent":
    "{count, plural, one {# Verkauf ist} other {# Verkäufe sind}} nicht gesendet und würden bei der Zählung fehlen. Schließen Sie, wenn sie gesendet sind.",

  "sign_in.again": "Neu anmelden",
  "sign_in.enter": "Anmelden",
  "sign_in.needs_network": "Braucht das Netz",
  "sign_in.offline":
    "Die Kasse ist offline. Wer schon an ihr angemeldet war, kann sich mit der PIN anmelden.",
  "sign_in.offline_pin":
    "Anmeldung offline: Diese Kasse prüft die PIN selbst, der Server bestätigt sie später.",
  "sign_in.other": "Jemand anders",
  "sign_in.pin": "PIN von {name}",
  "sign_in.title": "Wer ist an der Kasse?",
  "sign_in.typed":
    "{count, plural, =0 {Keine Ziffer eingegeben} one {# Ziffer eingegeben} other {# Ziffern eingegeben}}",
  "sign_in.unknown_here":
    "Diese Kasse kennt diese PIN noch nicht, und der Server antwortet nicht. Wer hier schon angemeldet war, kann übernehmen; gemachte Verkäufe sind sicher.",
  "sign_in.wait": "Nächster Versuch in {time}",
  "sign_in.wrong_too_often":
    "Das stimmt nicht, und es war zu oft falsch. Warten Sie vor dem nächsten Versuch; gemachte Verkäufe sind sicher.",

  "status.attention": "{attention} zu klären",
  "status.confirm_sign_in":
    "{name} wurde nur von dieser Kasse angemeldet. Das Netz ist zurück: Geben Sie die PIN noch einmal ein. Verkäufe bleiben erhalten und werden in jedem Fall gesendet.",
  "status.device_unknown":
    "Der Server kennt diese Kasse nicht. Verkäufe bleiben auf ihr erhalten; richten Sie sie neu ein, um sie zu senden.",
  "status.label":
    "{state}. {unsent, plural, =0 {Alle Verkäufe sind gesendet} one {# Verkauf nicht gesendet} other {# Verkäufe nicht gesendet}}{attention, plural, =0 {} one {, # zu klären} other {, # zu klären}}.",
  "status.offline": "Offline",
  "status.offline_sign_in":
    "Offline angemeldet: {name}. Der Server bestätigt es, sobald das Netz zurück ist.",
  "status.online": "Online",
  "status.sending": "Sendet {unsent}",
  "status.unsent": "{unsent} nicht gesendet",

  "stock.add": "In den Warenkorb",
  "stock.asking": "Wird abgefragt …",
  "stock.here": "Diese Filiale",
  "stock.stores": "Andere Filialen",
  "stock.warehouses": "Lager",
  "stock.arriving": "{count} unterwegs",
  "stock.arriving_date": "{count} unterwegs, erwartet am {date}",
  "stock.why.on_hand": "{count} vorhanden",
  "stock.why.allocated": "{count} zugesagt",
  "stock.why.held": "{count} in Kassenvorgängen",
  "stock.why.quarantined": "{count} gesperrt",
  "stock.why.damaged": "{count} beschädigt",
  "stock.why.shared": "{count} in einer Blitzaktion",
  "stock.why.kept": "{count} zurückbehalten",
  "stock.why.sell_from": "{count}, zu wenig zum Verkauf",
  "stock.look": "Bestand des gewählten Artikels",
  "stock.look_of": "Bestand von {title}",
  "stock.none": "Keine",
  "stock.title": "Bestand",
  "stock.units": "{count}",

  "theme.dark": "Dunkel",
  "theme.light": "Hell",
  "theme.system": "Wie das Gerät",
};
