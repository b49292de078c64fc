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
