package web

import (
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/toegang"
)

// mijnContact is somebody the resident can call or write to.
type mijnContact struct {
	Naam, Wat       string
	Telefoon, Email string
}

// tel is the address that calls a telephone number.
func (c mijnContact) tel() string {
	return "tel:" + strings.Map(func(r rune) rune {
		if r == '+' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, c.Telefoon)
}

// mensen tells whom he can call, for what.
func (m mijnBron) mensen() []mijnKaart {
	k := mijnKaart{Kop: m.T("Uw contactpersonen", "Your contacts"), ID: "contact", Icoon: "mensen", Mensen: m.contacten()}
	if len(k.Mensen) == 0 {
		k.Tekst = []string{m.T("Er is nog niemand gekozen. Bel de gemeente als u een vraag heeft.", "Nobody has been chosen yet. Call the municipality if you have a question.")}
	}
	k.Links = m.form("notitie_geplaatst", "", 0, "Een bericht sturen", "Send a message")
	kaarten := []mijnKaart{k}
	if m.d.Overleden == nil {
		kaarten = append(kaarten, m.kaartNood(), m.kaartSteun())
	}
	return kaarten
}

func (m mijnBron) kaartNood() mijnKaart {
	return mijnKaart{Kop: m.T("Heeft u nu hulp nodig?", "Do you need help now?"), ID: "nood", Icoon: "let-op",
		Tekst: []string{m.T("Is er gevaar? Bel 112.", "Is there danger? Call 112."),
			m.T("Bent u bang dat u weer gaat gebruiken? Bel het huis of iemand die u vertrouwt. Wacht niet.", "Are you afraid that you will use again? Call the house or somebody you trust. Do not wait.")},
		Mensen: []mijnContact{{m.T("Politie, brandweer en ambulance", "Police, fire brigade and ambulance"), m.T("Bij gevaar", "When there is danger"), "112", ""},
			{m.T("113 Zelfmoordpreventie", "113 Suicide prevention"), m.T("Denkt u aan de dood? Praat erover, dag en nacht, gratis.", "Do you think of death? Talk about it, day and night, free."), "0800 0113", ""}}}
}

// kaartSteun is free and independent client support (Wmo 2015 art. 2.2.4).
func (m mijnBron) kaartSteun() mijnKaart {
	k := mijnKaart{Kop: m.T("Iemand die gratis met u meedenkt", "Somebody who thinks along for free"), ID: "steun", Icoon: "praat", Tekst: []string{
		m.T("U kunt gratis hulp krijgen van iemand die naast u staat. Dat heet cliëntondersteuning.", "You can get free help of somebody on your side. That is called client support."),
		m.T("Die persoon werkt niet voor de gemeente en niet voor het huis. Hij of zij gaat mee naar een gesprek, of helpt u met een brief.", "This person does not work for the municipality or the house, comes along to a talk, or helps you with a letter."),
		m.T("Vraag ernaar bij de gemeente. U hoeft niet te zeggen waarom.", "Ask the municipality for it. You need not say why.")}}
	if x := m.d.Clientondersteuning; x != nil && x.Inhoud.Organisatie != "" {
		k.Rijen = rij(k.Rijen, m.T("Bij u doet dat", "For you this is"), x.Inhoud.Organisatie)
	}
	k.Mensen = m.contact(nil, m.gemeenteID(), m.T("Vraag hier naar cliëntondersteuning", "Ask here for client support"))
	return k
}

// contacten are the people of the case, each once, those he needs most first.
func (m mijnBron) contacten() (lijst []mijnContact) {
	d := m.d
	if x := d.Vertrek; x != nil && d.Overleden == nil {
		lijst = m.contact(lijst, x.Zoekt, m.T("Zoekt u. Bel gerust.", "Is looking for you. Please call."))
		lijst = m.contact(lijst, x.Betrokken, m.T("Blijft u helpen", "Keeps helping you"))
	}
	if o := d.Overgedragen(); o != nil {
		lijst = append(lijst, mijnContact{Naam: o.Inhoud.Naar, Wat: m.T("Helpt u nu. Contact: ", "Helps you now. Contact: ") + o.Inhoud.Contact})
	}
	wat := map[string]string{"safehouse": m.T("Uw contact in het huis", "Your contact in the house"), "gemeente": m.T("Uw contact bij de gemeente", "Your contact at the municipality"), "kliniek": m.T("Uw contact in de kliniek", "Your contact in the clinic")}
	for _, zijde := range m.zijden() {
		for _, x := range slices.Backward(d.Contactpersonen) {
			if x.Inhoud.Zijde == zijde {
				lijst = m.contact(lijst, x.Inhoud.Persoon, wat[zijde])
			}
		}
		switch {
		case zijde == "safehouse" && m.inHuis():
			lijst = m.contact(lijst, d.Huis, m.T("Het huis", "The house"))
		case zijde == "gemeente" && d.Consulenten != nil:
			lijst = m.contact(lijst, d.Consulenten.Inhoud.Eerste, m.T("Gaat bij de gemeente over uw vraag", "Deals with your question at the municipality"))
			lijst = m.contact(lijst, d.Consulenten.Inhoud.Tweede, m.T("Kijkt bij de gemeente mee", "Looks along at the municipality"))
		case zijde == "gemeente":
			lijst = m.contact(lijst, m.gemeenteID(), m.T("De gemeente", "The municipality"))
		case zijde == "kliniek" && d.Signaal != nil:
			lijst = m.contact(lijst, d.Signaal.Inhoud.Regiebehandelaar, m.T("Uw behandelaar in de kliniek", "Your practitioner in the clinic"))
		}
	}
	for _, b := range d.Bezwaren {
		if b.Open() && b.Behandeling != nil {
			lijst = m.contact(lijst, b.Behandeling.Inhoud.Behandelaar, m.T("Kijkt naar uw bezwaar", "Looks at your objection"))
		}
	}
	return lijst
}

// zijden lists the parties, first the one he deals with most at this step.
func (m mijnBron) zijden() []string {
	switch m.z.Fase {
	case dossier.FaseSignaal, dossier.FaseMelding:
		return []string{"kliniek", "gemeente", "safehouse"}
	case dossier.FaseOnderzoek, dossier.FaseBesluit:
		return []string{"gemeente", "kliniek", "safehouse"}
	}
	return []string{"safehouse", "gemeente", "kliniek"}
}

// contact adds a person or organisation with how to reach it. Somebody who is
// there already is not added twice.
func (m mijnBron) contact(lijst []mijnContact, id, wat string) []mijnContact {
	if id == "" {
		return lijst
	}
	c := mijnContact{Naam: m.n.van(id), Wat: wat}
	org := id
	if i := slices.IndexFunc(m.r.Mensen, func(x toegang.Ik) bool { return x.Persoon == id }); i >= 0 {
		org = m.r.Mensen[i].Organisatie
		c.Wat += ", " + m.r.Mensen[i].OrganisatieNaam
	}
	if o := m.organisatie(func(o app.Organisatie) bool { return o.ID == org }); o != nil {
		c.Telefoon, c.Email = o.Telefoon, o.Email
	}
	if slices.ContainsFunc(lijst, func(x mijnContact) bool { return x.Naam == c.Naam }) {
		return lijst
	}
	return append(lijst, c)
}

// gemeenteID is the organisation that handles the case for the municipality, ""
// when the register has none.
func (m mijnBron) gemeenteID() string {
	o := m.organisatie(func(o app.Organisatie) bool {
		return o.Soort == toegang.Gemeente && m.d.Behandelt() != "" && slices.Contains(o.Gemeenten, m.d.Behandelt())
	})
	if o == nil {
		return ""
	}
	return o.ID
}
