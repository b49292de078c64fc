// Package web is the face of Halfweg for people: pages, forms and files, in
// Dutch and English. Every address gives a whole page and works without
// JavaScript. The package decides nothing: what somebody may see and do, and
// what follows from it, comes through the door, package app.
package web

import (
	"errors"
	"log/slog"
	"net/http"
	"strings"

	"github.com/alexedwards/scs/v2"

	"halfweg/app"
	"halfweg/termijn"
)

// Opties is what a Server is made of.
type Opties struct {
	App *app.App
	Log *slog.Logger
	Map string // folder with the municipality's own thema.css, "" for none

	// Demo lets people choose who to be. It is for a place with made-up people
	// only, and cannot go together with real accounts.
	Demo        bool
	AchterProxy bool // a proxy that we trust says where a request came from

	Tempo    *Tempo // how fast people may ask; nil: as fast as they can
	Meldpunt string // mailto: or https: address for who found a weakness, "" for none
}

// Server answers requests for pages.
type Server struct {
	Opties
	bestanden *bestanden
	sessies   *scs.SessionManager
	mux       *http.ServeMux
	handler   http.Handler
	patronen  []string // of all pages, for the test that tries each with what is another's

	vergelijkingen vergelijkingen
	remmen         remmen
}

// Nieuw makes a Server. It fails when the theme cannot be read, and when it does
// not say in exactly one way how people get in.
func Nieuw(o Opties) (*Server, error) {
	if o.Demo == (o.App.Identiteit != nil) {
		return nil, errors.New("web: people either choose who to be, in a demo, or show who they are")
	}
	b, err := leesBestanden(o.Map)
	if err != nil {
		return nil, err
	}
	s := &Server{Opties: o, bestanden: b, mux: http.NewServeMux()}
	s.sessies = s.nieuweSessies()
	s.routes()
	s.remmen = nieuweRemmen(o.Tempo)
	s.handler = s.beschermd(s.mux)
	return s, nil
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// routes is the table of contents of the site.
func (s *Server) routes() {
	s.mux.Handle("GET "+s.bestanden.wortel+"{naam...}", s.bestanden)
	if u := s.bestanden.themaURL(); u != "" {
		s.mux.Handle("GET "+u, s.bestanden)
	}
	s.mux.HandleFunc("GET /.well-known/security.txt", s.meldpunt)
	s.open("POST /afmelden", s.afmelden)
	if s.Demo {
		s.open("GET /aanmelden", s.kiezen)
		s.open("POST /aanmelden", s.kiezenPost)
	} else {
		s.aanmeldRoutes()
	}
	s.accountRoutes()

	s.eigen("GET /{$}", s.start)
	s.eigen("GET /werklijst", s.werklijst)
	s.duur("POST /werklijst", s.werklijstPost)
	s.eigen("GET /taken", s.taken)
	s.eigen("GET /week", s.week)
	s.eigen("GET /huis/dag", s.huisDag)
	s.eigen("GET /huis/avond", s.avond)
	s.eigen("POST /huis/avond", s.avondPost)
	s.eigen("GET /berichten", s.berichten)
	s.eigen("GET /berichten/{id}", s.bericht)
	s.eigen("POST /berichten/gelezen", s.berichtenGelezen)
	s.eigen("POST /berichten/voorkeur", s.voorkeurPost)
	s.eigen("GET /herinneringen/{organisatie}", s.herinneringen)
	s.eigen("POST /herinneringen/{organisatie}", s.herinneringenPost)
	s.eigen("GET /nieuw/{soort}", s.nieuwLijst)
	s.eigen("GET /nieuw/{soort}/controle", s.nieuwControle)
	s.eigen("POST /nieuw/{soort}/controle", s.nieuwVerstuur)
	s.eigen("GET /nieuw/{soort}/{deel}", s.nieuwDeelBlad)
	s.eigen("POST /nieuw/{soort}/{deel}", s.nieuwDeelPost)
	s.eigen("GET /dossiers/{id}", s.dossier)
	s.eigen("GET /dossiers/{id}/traject", s.traject)
	s.eigen("GET /dossiers/{id}/tijdlijn", s.tijdlijn)
	s.eigen("GET /mijn", s.mijn)
	s.eigen("GET /mijn/inzage", s.mijnInzage)
	s.eigen("GET /mijn/{deel}", s.mijnDeel)
	s.eigen("GET /beheer", s.beheer)
	s.eigen("GET /controlepunt", s.controlepunt)
	s.eigen("GET /controlepunt/bestand", s.controlepuntBestand)
	s.eigen("GET /noodtoegang", s.nood)
	s.eigen("POST /noodtoegang", s.noodPost)
	s.duur("GET /zoek", s.zoek)
	s.duur("POST /zoek", s.zoekPost)
	s.eigen("GET /dossiers/{id}/inzage", s.inzage)
	s.eigen("POST /dossiers/{id}/bsn", s.bsn)
	s.eigen("GET /dossiers/{id}/corrigeer/{nr}", s.corrigeer)
	s.eigen("POST /dossiers/{id}/corrigeer/{nr}", s.corrigeerPost)
	s.eigen("GET /dossiers/{id}/documenten", s.documenten)
	s.duur("POST /dossiers/{id}/documenten", s.documentPost)
	s.duur("GET /documenten/{document}", s.documentHaal)
	s.eigen("GET /dossiers/{id}/besluit", s.besluit)
	s.duur("GET /dossiers/{id}/afdruk", s.afdruk)
	s.duur("GET /dossiers/{id}/afdruk/pdf", s.afdrukPDF)
	s.duur("GET /dossiers/{id}/brief/{brief}", s.brief)
	s.duur("GET /dossiers/{id}/brief/{brief}/pdf", s.briefPDF)
	s.eigen("GET /dossiers/{id}/vastleggen/{soort}", s.feitBlad)
	s.eigen("POST /dossiers/{id}/vastleggen/{soort}", s.feitPost)
	s.eigen("POST /dossiers/{id}/vastleggen/{soort}/concept", s.conceptPost)
	s.eigen("GET /dossiers/{id}/afweging", s.afweging)
	s.eigen("GET /dossiers/{id}/gegevens", s.gegevens)
	for _, pad := range []string{"oordeel", "verschil", "gegevens/{gegeven}"} {
		s.eigen("GET /dossiers/{id}/"+pad, s.feitBlad)
		s.eigen("POST /dossiers/{id}/"+pad, s.feitPost)
		s.eigen("POST /dossiers/{id}/"+pad+"/concept", s.conceptPost)
	}
	s.eigen("GET /kaders", s.kaders)
	s.eigen("GET /kaders/vergelijk", s.kadersVergelijk)
	s.eigen("GET /kaders/{id}/{versie}", s.kaderLees)
	s.open("/", s.geenPagina)
}

// geenPagina answers what no page does: there is none at that address, or there
// is one that does not take this method.
func (s *Server) geenPagina(v *verzoek) error {
	var mag []string
	for _, methode := range []string{http.MethodGet, http.MethodPost} {
		r := v.Clone(v.Context())
		r.Method = methode
		if _, patroon := s.mux.Handler(r); patroon != "/" {
			mag = append(mag, methode)
		}
	}
	if len(mag) == 0 {
		return errGeenPagina
	}
	v.w.Header().Set("Allow", strings.Join(mag, ", "))
	return errMethode
}

// vandaag is the civil date of this moment in the Netherlands.
func (s *Server) vandaag() termijn.Datum { return termijn.DatumVan(s.App.Klok()) }
