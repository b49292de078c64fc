package dossier

import (
	"slices"
	"strconv"
	"strings"

	"halfweg/taal"
	"halfweg/termijn"
)

// Kenmerk is something about a dossier that people must notice. It never stops
// anything.
type Kenmerk struct {
	ID    string
	Tekst taal.Tekst
	Bron  string
	Eisen []string
}

// nogVanBelang are the flags of before the decision that people must still
// notice after it was sent: municipalities that do not agree, and a placement as
// long as no decision covers it.
func (d Dossier) nogVanBelang(k Kenmerk) bool {
	return d.Verzonden == nil || k.ID == "geschil" || k.ID == "plaatsing_vooruit" && d.recht() == nil
}

// KorteBehandeling reports whether the treatment lasts less than six weeks
// (VNG § 6.2; DDL-05).
func (d Dossier) KorteBehandeling() bool {
	return !d.BehandelingVan.IsZero() && !d.Ontslag.IsZero() && d.Ontslag.Voor(d.BehandelingVan.Weken(6))
}

// RuimteTotOntslag returns how many days the expected discharge lies after the
// last day the law gives for the decision, negative when treatment ends before
// that; false while either is unknown.
func (d Dossier) RuimteTotOntslag(o Omgeving) (dagen int, ok bool) { return d.ruimte(d.Termijnen(o)) }

func (d Dossier) ruimte(ts []Termijn) (dagen int, ok bool) {
	for _, id := range []string{TermijnBeslissing, TermijnAchtWeken} {
		if i := metID(ts, id); i >= 0 && !d.Ontslag.IsZero() {
			return d.Ontslag.Min(ts[i].Uiterlijk), true
		}
	}
	return 0, false
}

// Kenmerken returns what people must notice. It does not depend on today.
func (d Dossier) Kenmerken(o Omgeving) []Kenmerk { return d.kenmerken(d.Termijnen(o), o) }

func (d Dossier) kenmerken(ts []Termijn, o Omgeving) []Kenmerk {
	return slices.Concat(d.kenmerkenBescherming(), d.kenmerkenVertrek(ts), d.kenmerkenVerblijf(ts), d.kenmerkenBesluit(o), d.kenmerkenTotBesluit(ts))
}

func (d Dossier) kenmerkenTotBesluit(ts []Termijn) (ks []Kenmerk) {
	zet := func(ja bool, id, bron string, tekst taal.Tekst, eisen ...string) {
		if ja {
			ks = append(ks, Kenmerk{id, tekst, bron, eisen})
		}
	}
	zet(d.Spoed != nil, "spoed", spoedVastgesteld.Bron, taal.T("Spoed: tijdelijke voorziening", "Urgent: temporary provision"), "PROC-22")
	zet(d.KorteBehandeling(), "korte_behandeling", "VNG-handreiking § 6.2", taal.T("Korte behandeling: minder dan zes weken", "Short treatment: less than six weeks"), "DDL-05", "PROC-22")
	if n, ok := d.ruimte(ts); ok && n < 0 {
		zet(true, "ontslag_voor_termijn", "VNG-handreiking § 6.2; Regionaal afwegingskader § 4.3", dagenVoorTermijn(-n), "DDL-05", "PROC-18")
	}
	zet(d.Afgebroken != nil, "behandeling_afgebroken", behandelingAfgebroken.Bron, taal.T("Behandeling afgebroken", "Treatment broken off"), "EXIT-07")
	zet(d.Signaal != nil && d.toestemmingNr() == 0, "geen_toestemming", toestemmingGegeven.Bron, taal.T("Geen geldige toestemming: gegevens van de kliniek worden niet gedeeld", "No valid consent: the clinic's data are not shared"), "ROLE-08")
	if d.PlaatsingVooruit != nil {
		dag := d.PlaatsingVooruit.Inhoud.Vanaf
		zet(true, "plaatsing_vooruit", plaatsingVooruitGemeld.Bron, taal.T("Geplaatst vóór het besluit, vanaf "+dag.Lang(taal.NL)+", op risico van het safehouse",
			"Placed before the decision, from "+dag.Lang(taal.EN)+", at the safehouse's risk"), "DEC-03")
	}
	zet(d.HoortElders() && d.Doorgezonden == nil, "hoort_elders", meldingDoorgezonden.Bron, taal.T("Deze gemeente is voor begeleiding niet bevoegd: zend de melding door", "This municipality is not competent for guidance: pass the notice on"), "JUR-12")
	zet(d.Geschil != nil, "geschil", bronVerantwoordelijk, taal.T("Gemeenten zijn het nog niet eens over wie verantwoordelijk is", "Municipalities do not agree yet on who is responsible"), "JUR-04")
	zet(d.onderAnderKader(), "ander_kader", kaderGekozen.Bron, taal.T("Oordelen onder een ander kader tellen niet meer mee", "Verdicts under another framework no longer count"))
	zet(d.Voorstel != nil && d.Voorstel.Inhoud.Afwijkend(d), "afwijking", "Awb art. 4:84", taal.T("Het voorstel wijkt af van advies of toetsing", "The proposal departs from advice or assessment"), "EXC-02")
	zet(d.grondOntbreekt(), "grond_verordening", "ECLI:NL:CRVB:2020:1099", taal.T("Afgewezen wegens terugwerkende kracht zonder grond in de verordening", "Refused for retroactivity without a ground in the ordinance"), "DEC-02")
	return slices.DeleteFunc(ks, func(k Kenmerk) bool { return !d.nogVanBelang(k) })
}

func dagenVoorTermijn(n int) taal.Tekst {
	if n == 1 {
		return taal.T("De behandeling eindigt één dag voor de wettelijke termijn", "Treatment ends one day before the legal term")
	}
	s := strconv.Itoa(n)
	return taal.T("De behandeling eindigt "+s+" dagen voor de wettelijke termijn", "Treatment ends "+s+" days before the legal term")
}

func (d Dossier) onderAnderKader() bool {
	return slices.ContainsFunc(d.Oordelen, func(x Gedaan[OordeelGegeven]) bool { return !d.telt(x) })
}

// grondOntbreekt reports a refusal for retroactivity that names no article of
// the ordinance: the act itself gives no such ground.
func (d Dossier) grondOntbreekt() bool {
	if d.Voorstel == nil || d.Voorstel.Inhoud.Strekking != Afwijzen {
		return false
	}
	return slices.ContainsFunc(d.Voorstel.Inhoud.Gronden, func(g Grond) bool {
		return g.Criterium == "EXL-04" && !strings.Contains(strings.ToLower(g.Artikel), "verordening")
	})
}

// Geplaatst returns the day somebody was placed before the decision, zero when
// nobody said so.
func (d Dossier) Geplaatst() termijn.Datum {
	if d.PlaatsingVooruit == nil {
		return termijn.Datum{}
	}
	return d.PlaatsingVooruit.Inhoud.Vanaf
}
