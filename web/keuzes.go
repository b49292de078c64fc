package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/toegang"
)

// keuzes knows what there is to choose from in the forms of one dossier, and
// what is known well enough to fill in.
type keuzes struct {
	ik       toegang.Ik
	taal     taal.Taal
	zaak     *app.Zaak
	register *app.Register
	soort    string // the kind of fact that is filled in
}

// keuzes gathers what forms in a dossier choose from. Without a register the
// lists of people and organisations are empty and the form says so.
func (s *Server) keuzes(v *verzoek, z *app.Zaak) keuzes {
	r, err := s.App.Register(v.Context())
	if err != nil {
		r = &app.Register{}
	}
	return keuzes{ik: v.ik, taal: v.taal, zaak: z, register: r}
}

// bij returns the choices of a field that its kind does not list itself.
func (k keuzes) bij(f dossier.Veld, pad string) []optie {
	switch f.Type {
	case dossier.Persoon:
		return k.mensen(f.Naam)
	case dossier.Organisatie:
		return k.organisaties(f.Naam)
	case dossier.Gemeente:
		return gemeenten()
	case dossier.Gemeenten:
		return k.gemeentenVanZaak()
	case dossier.Document:
		return k.documenten()
	case dossier.FeitNr:
		return k.feiten(f.Soorten)
	}
	return k.uitKader(pad + f.Naam)
}

func gemeenten() []optie {
	var opties []optie
	for _, g := range gemeente.Alle() {
		opties = append(opties, optie{g.Code, g.Naam})
	}
	return opties
}

// gemeentenVanZaak are the municipalities that have to do with the dossier.
func (k keuzes) gemeentenVanZaak() []optie {
	var codes []string
	if k.zaak != nil {
		codes = append(codes, k.zaak.Partijen.Gemeente)
		codes = append(codes, k.zaak.Partijen.Betrokken...)
		if k.zaak.Kader != nil {
			codes = append(codes, k.zaak.Kader.Gemeenten...)
		}
	}
	codes = append(codes, k.ik.Gemeenten...)
	slices.Sort(codes)
	var opties []optie
	for _, c := range slices.Compact(codes) {
		if c != "" {
			opties = append(opties, optie{c, gemeente.Naam(c)})
		}
	}
	return opties
}

// mensen offers consultants where the field asks for one, else everybody who
// works in the chain.
func (k keuzes) mensen(veld string) []optie {
	var opties []optie
	for _, m := range k.register.Mensen {
		switch {
		case m.Rol == dossier.Inwoner || m.Rol == dossier.Beheerder:
			continue
		case (veld == "eerste" || veld == "tweede") && (m.Rol != dossier.Consulent || m.Organisatie != k.ik.Organisatie):
			continue
		case veld == "behandelaar" && m.Organisatie != k.ik.Organisatie:
			continue
		case k.soort == "adres_afgeschermd" && !k.partij(m):
			continue
		case veld == "regiebehandelaar" && m.Rol != dossier.Regiebehandelaar:
			continue
		case veld == "betrokken" && (m.Rol != dossier.Safehousemedewerker || m.Organisatie != k.huis()):
			continue
		}
		opties = append(opties, optie{m.Persoon, m.Naam + ", " + m.OrganisatieNaam})
	}
	return opties
}

// partij reports whether somebody works for a party to the dossier.
func (k keuzes) partij(m toegang.Ik) bool {
	if k.zaak == nil {
		return false
	}
	r := toegang.RelatieVan(m, k.zaak.Partijen)
	return r != toegang.GeenRelatie && r != toegang.Noodhulp
}

// organisaties offers houses or clinics where the field asks for one.
func (k keuzes) organisaties(veld string) []optie {
	naam := strings.ToLower(veld)
	var opties []optie
	for _, o := range k.register.Organisaties {
		switch {
		case strings.Contains(naam, "huis") && o.Soort != toegang.Safehouse,
			strings.Contains(naam, "kliniek") && o.Soort != toegang.Kliniek:
			continue
		}
		opties = append(opties, optie{o.ID, o.Naam})
	}
	return opties
}

func (k keuzes) documenten() []optie {
	if k.zaak == nil {
		return nil
	}
	var opties []optie
	for _, d := range k.zaak.Documenten {
		opties = append(opties, optie{d.ID, d.Naam})
	}
	return opties
}

// feiten offers the earlier facts of those kinds, newest first.
func (k keuzes) feiten(soorten []string) []optie {
	if k.zaak == nil {
		return nil
	}
	var opties []optie
	for _, f := range slices.Backward(k.zaak.Dossier.Feiten()) {
		s := dossier.SoortVan(f.Inhoud)
		if len(soorten) == 0 || slices.Contains(soorten, s.Naam) {
			opties = append(opties, optie{strconv.Itoa(f.Nr), fmt.Sprintf("%s, %s", k.feitNaam(s, f), f.Gebeurd.Lang(k.taal))})
		}
	}
	return opties
}

// feitNaam names an earlier fact in a list. Measures of one day differ in what
// they are: a warning, a time-out.
func (k keuzes) feitNaam(s *dossier.Soort, f dossier.Feit) string {
	if m, is := f.Inhoud.(*dossier.MaatregelGemeld); is {
		return mijnMaatregelen[m.Soort].naam.In(k.taal)
	}
	return titelVoor(k.ik.Rol, s).In(k.taal)
}

// uitKader offers the criteria and exceptions of the framework where a field
// names one.
func (k keuzes) uitKader(pad string) []optie {
	if k.zaak == nil || k.zaak.Kader == nil {
		return nil
	}
	kd := k.zaak.Kader
	var opties []optie
	switch {
	case pad == "terugwerkend.id":
		return k.uitzonderingen(kd.Proces.Terugwerkend.Uitzonderingen)
	case pad == "langer.id":
		return k.uitzonderingen(kd.Proces.MaximaleDuur.Uitzonderingen)
	case strings.HasSuffix(pad, ".criterium"):
		for _, c := range slices.Concat(kd.Criteria, kd.Uitsluitingen) {
			opties = append(opties, optie{c.ID, c.ID + " " + c.Titel.In(k.taal)})
		}
	}
	return opties
}

func (k keuzes) uitzonderingen(us []kader.RegelUitzondering) []optie {
	var opties []optie
	for _, u := range us {
		opties = append(opties, optie{u.ID, u.ID + " " + u.Tekst.In(k.taal)})
	}
	return opties
}

// vulVoor fills in what is known: one's own organisation and name, the
// municipality of the dossier, and of earlier events that have to be chosen the
// newest one that still waits for an answer.
func (k keuzes) vulVoor(i *invoer) {
	voor := map[string]string{"kliniek": k.ik.Organisatie, "regiebehandelaar": k.ik.Persoon, "indiener": k.ik.Persoon, "huis": k.huis(), "betrokken": k.ik.Persoon}[i.Naam]
	if i.Type == dossier.Gemeente && i.Verplicht {
		voor = k.gemeente()
	}
	if i.Type == dossier.FeitNr && i.Verplicht && len(i.Opties) > 0 {
		voor = k.wacht(i)
	}
	if slices.ContainsFunc(i.Opties, func(o optie) bool { return o.Waarde == voor }) {
		i.Waarde = voor
	}
}

// wacht is the event to answer to: the first that an open task is about, else
// the newest.
func (k keuzes) wacht(i *invoer) string {
	if k.zaak != nil {
		for _, t := range k.zaak.Taken {
			nr := t.ID[strings.LastIndex(t.ID, "_")+1:]
			past := t.Stand == dossier.TaakOpen && t.Feit == k.soort && slices.ContainsFunc(i.Opties, func(o optie) bool { return o.Waarde == nr })
			if past {
				return nr
			}
		}
	}
	return i.Opties[0].Waarde
}

func (k keuzes) huis() string {
	if k.zaak != nil && k.zaak.Dossier.Huis != "" {
		return k.zaak.Dossier.Huis
	}
	return k.ik.Organisatie
}

func (k keuzes) gemeente() string {
	switch {
	case k.zaak != nil && k.zaak.Dossier.Behandelt() != "":
		return k.zaak.Dossier.Behandelt()
	case len(k.ik.Gemeenten) == 1:
		return k.ik.Gemeenten[0]
	}
	return ""
}
