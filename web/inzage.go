package web

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// inzageBlad shows who looked at a dossier, for those who may know.
type inzageBlad struct {
	Kop    dossierKop
	Rijen  []inzageRij
	Verder string // address of older looks, "" at the end
}

// inzageRij is one look, in words.
type inzageRij struct {
	Wanneer, Wie, Wat, Waarom string
	Nood                      bool

	dag  termijn.Datum
	door dossier.Wie
	op   time.Time
}

// inzageGroep are the looks of one person on one day; those by emergency access
// stand by themselves.
type inzageGroep struct {
	Dag, Wie, Waarom, Hoeveel string
	Nood                      bool
	Rijen                     []inzageRij
}

// mijnInzageBlad is what a resident reads of who looked.
type mijnInzageBlad struct {
	Groepen []inzageGroep
	Verder  string
	Wie     []string // whom to ask when something looks wrong
}

func (s *Server) inzage(v *verzoek) error {
	z, err := s.App.WieKeek(v.Context(), v.ik, v.PathValue("id"), voor(v))
	if err != nil {
		return err
	}
	b := inzageBlad{Kop: zaakKop(v, z), Rijen: inzageRijen(v, z), Verder: inzageVerder(v, z)}
	return v.toon(inzageWeergave(v.dossierPagina(b.Kop, v.T("Wie keek er", "Who looked")), b))
}

// mijnInzage shows a resident everybody who looked.
func (s *Server) mijnInzage(v *verzoek) error {
	if v.ik.Rol != dossier.Inwoner {
		return errGeenPagina
	}
	z, err := s.App.WieKeek(v.Context(), v.ik, v.ik.Dossier, voor(v))
	if err != nil {
		return err
	}
	b := mijnInzageBlad{Groepen: vouwInzage(v, inzageRijen(v, z)), Verder: inzageVerder(v, z), Wie: wieVragen(v, z)}
	return v.toon(mijnInzageWeergave(v.pagina(v.T("Wie keek in uw gegevens?", "Who looked at your data?"), mijnPad("rechten")), b))
}

// voor is the moment to read back from, the zero one for the newest.
func voor(v *verzoek) time.Time {
	t, _ := time.Parse(time.RFC3339Nano, v.URL.Query().Get("voor"))
	return t
}

func inzageVerder(v *verzoek, z *app.Zaak) string {
	if z.InzagenVoor.IsZero() {
		return ""
	}
	return v.URL.Path + "?" + url.Values{"voor": {z.InzagenVoor.UTC().Format(time.RFC3339Nano)}}.Encode()
}

func inzageRijen(v *verzoek, z *app.Zaak) []inzageRij {
	n := namenVan(z)
	var rijen []inzageRij
	for _, i := range z.Inzagen {
		wie := n.wie(i.Door)
		if i.Namens != "" {
			wie += v.T(", namens ", ", in the place of ") + n.van(i.Namens)
		}
		rijen = append(rijen, inzageRij{Wanneer: wanneer(i.Op, v.vandaag, v.taal), Wie: wie + ", " + rolInWoorden(v, i.Door.Rol), Wat: inzageWat(v, i, n),
			Waarom: inzageWaarom(i).In(v.taal), Nood: i.Nood, dag: termijn.DatumVan(i.Op), door: i.Door, op: i.Op})
	}
	return rijen
}

// rolInWoorden names a role, to residents in words they need not learn.
func rolInWoorden(v *verzoek, r dossier.Rol) string {
	naam := rolNaam(r).In(v.taal)
	if x, er := rolVoorInwoner[r]; er && v.ik.Rol == dossier.Inwoner {
		naam = x.In(v.taal)
	}
	return strings.ToLower(naam[:1]) + naam[1:]
}

var rolVoorInwoner = map[dossier.Rol]taal.Tekst{
	dossier.Consulent:           taal.T("beslist mee over uw hulp", "helps to decide on your help"),
	dossier.Teamleider:          taal.T("heeft de leiding over het team", "leads the team"),
	dossier.Regiebehandelaar:    taal.T("behandelaar in de kliniek", "practitioner in the clinic"),
	dossier.Safehousemedewerker: taal.T("werkt in een safehouse", "works in a safehouse"),
}

// inzageWat says what somebody did with which parts.
func inzageWat(v *verzoek, i app.Inzage, n namen) string {
	wat := inzageActies[i.Actie].In(v.taal)
	if i.Document != "" {
		return wat + ": " + n.van(i.Document)
	}
	if i.Actie != app.ActieZien {
		return wat
	}
	var delen []string
	for _, d := range i.Wat {
		if naam := toegang.DeelTitel(d).In(v.taal); naam != "" { // older looks do not say which parts
			delen = append(delen, naam)
		}
	}
	if len(delen) == 0 {
		return wat
	}
	return wat + ": " + strings.Join(delen, ", ")
}

var inzageActies = map[app.Actie]taal.Tekst{
	app.ActieZien:       taal.T("Gelezen", "Read"),
	app.ActieLijst:      taal.T("Gezien in een lijst", "Seen in a list"),
	app.ActieZoeken:     taal.T("Gevonden bij zoeken", "Found by searching"),
	app.ActieAfdrukken:  taal.T("Het dossier klaargezet om af te drukken", "The case made ready to print"),
	app.ActieExporteren: taal.T("Opgehaald als bestand", "Taken as a file"),
	app.ActieDownloaden: taal.T("Document geopend", "Document opened"),
	app.ActieBSN:        taal.T("Het hele BSN bekeken", "The whole BSN looked at"),
}

// inzageWaarom says in plain words why somebody could look.
func inzageWaarom(i app.Inzage) taal.Tekst {
	if i.Nood {
		return taal.T("noodtoegang: er was gevaar", "emergency access: there was danger")
	}
	if w, er := inzageRedenen[i.Relatie]; er {
		return w
	}
	return taal.T("werkt aan uw zaak mee", "works on this case too")
}

var inzageRedenen = map[toegang.Relatie]taal.Tekst{
	toegang.EersteConsulent:   taal.T("behandelt de zaak", "handles the case"),
	toegang.TweedeConsulent:   taal.T("beoordeelt de zaak mee", "assesses the case too"),
	toegang.Collega:           taal.T("collega bij de gemeente, kan het werk overnemen", "colleague at the municipality, can take over the work"),
	toegang.Leiding:           taal.T("leidt het team en neemt het besluit", "leads the team and takes the decision"),
	toegang.BetrokkenGemeente: taal.T("andere gemeente die betrokken is", "other municipality that is involved"),
	toegang.Aanmelder:         taal.T("werkt bij de kliniek die de zaak aanmeldde", "works at the clinic that sent the case"),
	toegang.Huis:              taal.T("werkt in het huis", "works in the house"),
	toegang.OudeKliniek:       taal.T("werkt bij de kliniek van vroeger en ziet alleen het eigen deel", "works at the former clinic and sees its own part only"),
	toegang.OudHuis:           taal.T("werkt in het huis van vroeger en ziet alleen het eigen deel", "works in the former house and sees its own part only"),
}

// vouwInzage puts the looks of one person on one day together.
func vouwInzage(v *verzoek, rijen []inzageRij) (uit []inzageGroep) {
	for _, r := range rijen {
		i := slices.IndexFunc(uit, func(g inzageGroep) bool {
			x := g.Rijen[0]
			return x.dag == r.dag && x.door == r.door && !g.Nood && !r.Nood
		})
		if i < 0 {
			uit = append(uit, inzageGroep{Dag: r.dag.Lang(v.taal), Wie: r.Wie, Waarom: r.Waarom, Nood: r.Nood})
			i = len(uit) - 1
		}
		r.Wanneer = termijn.Klok(r.op)
		uit[i].Rijen = append(uit[i].Rijen, r)
	}
	for i := range uit {
		if n := len(uit[i].Rijen); n > 1 {
			uit[i].Hoeveel = aantal(n) + v.T(" keer", " times")
		}
	}
	return uit
}

// wieVragen are whom a resident can ask why somebody looked.
func wieVragen(v *verzoek, z *app.Zaak) (uit []string) {
	n := namenVan(z)
	if len(z.Partijen.Consulenten) > 0 {
		uit = append(uit, n.van(z.Partijen.Consulenten[0])+v.T(", die over uw hulp gaat bij de gemeente", ", who deals with your help at the municipality"))
	}
	if g := z.Partijen.Gemeente; g != "" {
		naam := gemeente.Naam(g)
		uit = append(uit, v.T("de functionaris gegevensbescherming van de gemeente "+naam+". Die let op uw privacy.", "the data protection officer of the municipality of "+naam+", who watches over your privacy."))
	}
	return uit
}
