package toegang

import (
	"testing"

	"halfweg/dossier"
)

// VNG § 6.4 (OUT-04): who is asked to take over reads what is asked, its health
// fields with consent only; another clinic of the case knows that it happened.
func TestOverdrachtLeestDeOntvanger(t *testing.T) {
	p := zaak
	p.Klinieken = []string{"vossenhof", "de-linde"}
	f := dossier.Feit{Nr: 1, Gebeurd: vandaag, Vastgelegd: vandaag.Tijd(), Door: ruben.Wie, Inhoud: &dossier.OverdrachtAangeboden{
		Naar: "Vossenhof", Organisatie: "vossenhof", Contact: "Ruben, 035 1", Wat: "geheim"}}
	leest := func(ik Ik, p Partijen) (dossier.OverdrachtAangeboden, string) {
		_, regel := ZieFeit(ik, p, f)
		uit := Redigeer(ik, p, []dossier.Feit{f})
		if len(uit) == 0 {
			return dossier.OverdrachtAangeboden{}, regel
		}
		return *uit[0].Inhoud.(*dossier.OverdrachtAangeboden), regel
	}
	if o, regel := leest(fenna, p); regel != "T19" || o.Contact == "" || o.Naar == "" || o.Wat != "" {
		t.Errorf("the receiver reads %+v by %s, want all but health", o, regel)
	}
	if o, regel := leest(andere, p); regel != "T06" || o.Contact != "" {
		t.Errorf("another clinic reads %+v by %s", o, regel)
	}
	met := p
	met.Toestemming = []Toestemming{{Deel: Zorg, Bij: "de-kade", Aan: "vossenhof", Van: vandaag}}
	if o, _ := leest(fenna, met); o.Wat == "" {
		t.Error("with consent the receiver does not read what is handed over")
	}
	buiten := p
	buiten.Klinieken = nil
	if o, regel := leest(fenna, buiten); regel != "T10" || o.Contact != "" {
		t.Errorf("who is no party reads %+v by %s", o, regel)
	}
}

// What the resident writes is read by the house only when he writes it to that
// house as well, and then with what he tells of his health.
func TestBerichtOokAanHetHuis(t *testing.T) {
	for _, g := range []struct {
		aan   string
		door  Ik
		leest bool
	}{{"", samira, false}, {"de-kade", samira, true}, {"meander", samira, false}, {"de-kade", mark, false}} {
		f := dossier.Feit{Nr: 1, Gebeurd: vandaag, Vastgelegd: vandaag.Tijd(), Door: g.door.Wie, Inhoud: &dossier.NotitieGeplaatst{Tekst: "Ik slaap bij mijn zus", OokAan: g.aan}}
		uit := Redigeer(ruben, zaak, []dossier.Feit{f})
		if leest := len(uit) == 1 && uit[0].Inhoud.(*dossier.NotitieGeplaatst).Tekst != ""; leest != g.leest {
			t.Errorf("addressed to %q by %s: the house reads it: %v", g.aan, g.door.Persoon, leest)
		}
		if b, _ := ZieFeit(fenna, zaak, f); b == Alles {
			t.Errorf("addressed to %q: the clinic reads it", g.aan)
		}
	}
}

// A flag about somebody's health stands in no list but his own.
func TestZorgvlagNietInLijsten(t *testing.T) {
	for r, wilt := range map[Relatie]int{Zelf: 1, EersteConsulent: 0, Leiding: 0, Collega: 0, Huis: 0, Aanmelder: 0, BetrokkenGemeente: 0} {
		if got := len(ZietVlaggen(r, []string{"positieve_test"})); got != wilt {
			t.Errorf("%s: %d flags, want %d", r, got, wilt)
		}
	}
}
