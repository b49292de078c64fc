package web

import (
	"fmt"
	"slices"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/termijn"
	"halfweg/toegang"
)

// kernlijst gathers the few facts everybody looks for, each with its name.
type kernlijst struct {
	v *verzoek
	z *app.Zaak
	n namen
	x [][2]string
}

// kern are the facts that matter at the step of the chain the dossier is in:
// first where the resident lives and by what decision, then how it came to that.
func kern(v *verzoek, z *app.Zaak, n namen) [][2]string {
	k := &kernlijst{v: v, z: z, n: n}
	k.wonen()
	k.maatregelen()
	k.bezwaren()
	k.aanloop()
	return k.x
}

func (k *kernlijst) zet(nl, en, waarde string) {
	if waarde != "" {
		k.x = append(k.x, [2]string{k.v.T(nl, en), waarde})
	}
}

// vanTot writes a period; without its last day it goes on.
func vanTot(v *verzoek, van, tot termijn.Datum) string {
	if tot.IsZero() {
		return v.T("sinds ", "since ") + van.Lang(v.taal)
	}
	return van.Lang(v.taal) + v.T(" tot en met ", " to ") + tot.Lang(v.taal)
}

// wonen says where the resident lives, or where he went, by what decision, and
// where he can go when the stay stops suddenly (PLC-04).
func (k *kernlijst) wonen() {
	v, d := k.v, k.z.Dossier
	huis := func(id string) string {
		if id == "" {
			return v.T("een safehouse", "a safehouse")
		}
		return k.n.van(id)
	}
	switch woont, weg := d.Verblijf(), d.Vertrek; {
	case woont != nil:
		k.zet("Woont in", "Lives in", huis(woont.Huis)+", "+v.T("sinds ", "since ")+woont.Van.Lang(v.taal))
	case weg != nil:
		k.zet("Vertrokken", "Left", weg.Op.Lang(v.taal)+v.T(" uit ", " from ")+huis(weg.Huis))
	case d.Gepland != nil && d.Verzonden != nil:
		k.zet("Verwacht in", "Expected in", huis(d.Huis)+", "+d.Gepland.Inhoud.Vanaf.Lang(v.taal))
	case d.Huis != "":
		k.zet("Safehouse", "Safehouse", k.n.van(d.Huis))
	}
	k.zet("Besluit geldt", "Decision holds", k.geldt())
	k.zet("Dagen vóór het besluit", "Days before the decision", k.risico())
	if k.z.Ziet[toegang.Adres].Ja && (d.Verblijf() != nil || d.Uitstroomadres != nil) {
		k.zet("Adres als het misgaat", "Address if it goes wrong", uitstroomadres(v, d))
	}
}

// geldt says for which days support was granted. Who does not see the decision
// sees its last day as that of the stay.
func (k *kernlijst) geldt() string {
	if r := k.z.Dossier.Recht(); r != nil {
		return vanTot(k.v, r.Van, r.Tot)
	}
	if i := slices.IndexFunc(k.z.Termijnen, func(t dossier.Termijn) bool { return t.ID == dossier.TermijnGeplandEinde && !t.Vervallen }); i >= 0 {
		return k.v.T("tot en met ", "until ") + k.z.Termijnen[i].Uiterlijk.Lang(k.v.taal)
	}
	return ""
}

// risico says how many days nobody pays for as yet, and whose risk that is.
func (k *kernlijst) risico() string {
	r, v := k.z.Risico, k.v
	if r.Dagen == 0 {
		return ""
	}
	dagen := fmt.Sprintf(v.T("%d dagen", "%d days"), r.Dagen)
	if r.Dagen == 1 {
		dagen = v.T("1 dag", "1 day")
	}
	switch r.Van {
	case "provider":
		return dagen + v.T(", op risico van het safehouse", ", at the safehouse's risk")
	case "municipality":
		return dagen + v.T(", op risico van de gemeente", ", at the municipality's risk")
	}
	return dagen
}

func uitstroomadres(v *verzoek, d dossier.Dossier) string {
	switch a := d.Uitstroomadres; {
	case a == nil:
		return v.T("nog niet bekend", "not known yet")
	case a.Inhoud.Geen:
		return v.T("er is geen adres", "there is no address")
	default:
		i := a.Inhoud
		return fmt.Sprintf("%s, %s %s, %s %s", i.Bij, i.Straat, i.Huisnummer, i.Postcode, i.Plaats)
	}
}

// maatregelen are those that stand in this stay, and the days elsewhere that go
// on or are to come. Who may only know that they happened sees no row.
func (k *kernlijst) maatregelen() {
	v, d := k.v, k.z.Dossier
	if d.Verblijf() == nil {
		return
	}
	for _, m := range d.Maatregelen {
		i := m.Inhoud
		if i.Soort == "" || !m.Staat() || d.VerblijfOp(m.Op) != d.Verblijf() || i.Soort == dossier.MaatregelTimeOut && !m.Loopt() {
			continue
		}
		veld, _ := dossier.SoortVan(&i).Veld("soort")
		o, _ := veld.Optie(i.Soort)
		wanneer := m.Op.Lang(v.taal)
		if i.Soort == dossier.MaatregelTimeOut {
			wanneer = vanTot(v, i.Van, i.Tot)
		}
		k.zet("Maatregel", "Measure", o.Tekst.In(v.taal)+", "+wanneer)
	}
	for _, x := range d.Elders {
		if !x.Inhoud.Tot.IsZero() && !x.Inhoud.Tot.Voor(k.z.Vandaag) {
			k.zet("Verblijft elders", "Stays elsewhere", vanTot(v, x.Inhoud.Van, x.Inhoud.Tot))
		}
	}
}

// bezwaren are those that have to be decided on, with the day by which.
func (k *kernlijst) bezwaren() {
	if !k.z.Ziet[toegang.Besluit].Ja {
		return
	}
	for _, b := range k.z.Dossier.Bezwaren {
		if !b.Open() {
			continue
		}
		tekst := k.v.T("ontvangen op ", "received on ") + b.Op.Lang(k.v.taal)
		id := dossier.TermijnBob + "_" + aantal(b.Nr)
		if i := slices.IndexFunc(k.z.Termijnen, func(t dossier.Termijn) bool { return t.ID == id }); i >= 0 {
			tekst += k.v.T(", beslissen uiterlijk ", ", decide by ") + k.z.Termijnen[i].Uiterlijk.Lang(k.v.taal)
		}
		k.zet("Bezwaar", "Objection", tekst)
	}
}

// aanloop is how it came to the decision. Once somebody lives in a house the
// days of it are in the timeline.
func (k *kernlijst) aanloop() {
	v, d := k.v, k.z.Dossier
	if d.Signaal != nil {
		k.zet("Kliniek", "Clinic", k.n.van(d.Signaal.Inhoud.Kliniek))
	}
	if d.Gemeente != "" {
		// Of the parties: not everybody sees the fact that says who took over.
		k.zet("Behandelt", "Handled by", gemeente.Naam(k.z.Partijen.Gemeente))
	}
	if len(d.Verblijven) > 0 && d.Verzonden != nil {
		k.zet("Besluit verzonden", "Decision sent", d.Verzonden.Op.Lang(v.taal))
		return
	}
	if d.Signaal != nil {
		k.zet("Signaal", "Signal", d.Signaal.Op.Lang(v.taal))
	}
	if d.Melding != nil {
		k.zet("Melding", "Notice", d.Melding.Op.Lang(v.taal))
	}
	if d.Aanvraag != nil {
		k.zet("Aanvraag", "Application", d.Aanvraag.Op.Lang(v.taal))
	}
	k.zet("Ontslag", "Discharge", d.Ontslag.Lang(v.taal))
}

// betrokkene is one of the people of a dossier, with what he does in it and how
// to reach him.
type betrokkene struct {
	ID, Naam, Wat     string
	Telefoon, Wanneer string // of his organisation; Wanneer: when somebody answers
}

// bereikbaar adds how to reach people. Without a register they are still named.
func (s *Server) bereikbaar(v *verzoek, mensen []betrokkene) []betrokkene {
	r, err := s.App.Register(v.Context())
	if err != nil {
		s.Log.Warn("no register", "error", err)
		return mensen
	}
	van := map[string]app.Organisatie{}
	for _, o := range r.Organisaties {
		van[o.ID] = o
	}
	for _, m := range r.Mensen {
		i := slices.IndexFunc(mensen, func(x betrokkene) bool { return x.ID == m.Persoon })
		if i >= 0 && m.Organisatie != v.ik.Organisatie {
			o := van[m.Organisatie]
			mensen[i].Telefoon, mensen[i].Wanneer = o.Telefoon, o.Bereikbaar.In(v.taal)
		}
	}
	return mensen
}

// betrokkenen are the people of the dossier with what they do in it.
func betrokkenen(v *verzoek, z *app.Zaak, n namen) []betrokkene {
	d := z.Dossier
	var x []betrokkene
	zet := func(id, wat string) {
		if id == "" {
			return
		}
		if i := slices.IndexFunc(x, func(y betrokkene) bool { return y.ID == id }); i >= 0 {
			x[i].Wat += "; " + wat
			return
		}
		if id == v.ik.Persoon {
			wat += v.T(", u", ", you")
		}
		x = append(x, betrokkene{ID: id, Naam: n.van(id), Wat: wat})
	}
	if d.Consulenten != nil {
		zet(d.Consulenten.Inhoud.Eerste, v.T("Eerste consulent", "First consultant"))
		zet(d.Consulenten.Inhoud.Tweede, v.T("Tweede consulent", "Second consultant"))
	}
	if d.Signaal != nil {
		zet(d.Signaal.Inhoud.Regiebehandelaar, v.T("Regiebehandelaar, ", "Practitioner, ")+n.van(d.Signaal.Inhoud.Kliniek))
	}
	for _, c := range d.Contactpersonen {
		zet(c.Inhoud.Persoon, contactVan(v, c.Inhoud))
	}
	if w := d.Vertrek; w != nil {
		zet(w.Betrokken, v.T("Blijft betrokken na het vertrek", "Stays involved after leaving"))
		zet(d.Gezocht(), v.T("Blijft zoeken", "Keeps looking"))
	}
	return x
}

// contactVan says for whom and when somebody is the contact person.
func contactVan(v *verzoek, c dossier.ContactpersoonAangewezen) string {
	s := dossier.SoortVan(&c)
	zijde, _ := s.Veld("zijde")
	periode, _ := s.Veld("periode")
	kant, _ := zijde.Optie(c.Zijde)
	wanneer, _ := periode.Optie(c.Periode)
	return v.T("Contactpersoon ", "Contact person ") + kleineLetter(kant.Tekst.In(v.taal)) + ", " + kleineLetter(wanneer.Tekst.In(v.taal))
}
