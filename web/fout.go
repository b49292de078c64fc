package web

import (
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/toegang"
)

// foutPagina is a problem as a page tells it: what, and what to do now.
type foutPagina struct {
	Status  int
	Titel   taal.Tekst
	Tekst   taal.Tekst
	Bron    string
	Kenmerk string        // reference to the log, for faults of ours
	Terug   string        // where to go next, "" for the start page
	Wacht   time.Duration // before the same may be asked again
}

func (f *foutPagina) Error() string { return f.Titel.NL }

var (
	// errGeenPagina is also what a page answers about a dossier somebody may
	// not see: the two look the same.
	errGeenPagina = &foutPagina{
		Status: http.StatusNotFound,
		Titel:  taal.T("Deze pagina is er niet", "There is no such page"),
		Tekst: taal.T("Misschien klopt het adres niet, of heeft u geen toegang tot deze gegevens. Zoek de zaak op in uw werkvoorraad.",
			"The address may be wrong, or you may not have access to these data. Look the case up in your worklist."),
	}
	errMethode = &foutPagina{
		Status: http.StatusMethodNotAllowed,
		Titel:  taal.T("Dit kan niet op deze pagina", "This page cannot do that"),
		Tekst: taal.T("De pagina is er wel, maar niet op deze manier. Er is niets opgeslagen. Open de pagina opnieuw.",
			"The page exists, but not in this way. Nothing was saved. Open the page again."),
	}
	errAndereSite = &foutPagina{
		Status: http.StatusForbidden,
		Titel:  taal.T("Dit formulier kwam van een andere site", "This form came from another site"),
		Tekst: taal.T("Er is niets opgeslagen. Open de pagina in Halfweg en probeer het opnieuw.",
			"Nothing was saved. Open the page in Halfweg and try again."),
	}
	errTeGroot = &foutPagina{
		Status: http.StatusRequestEntityTooLarge,
		Titel:  taal.T("Dit is te groot om te versturen", "This is too big to send"),
		Tekst: taal.T("Er is niets opgeslagen. Een formulier mag 1 MB zijn, een bestand 25 MB. Maak het kleiner en verstuur het opnieuw.",
			"Nothing was saved. A form may be 1 MB, a file 25 MB. Make it smaller and send it again."),
	}
	errSoort = &foutPagina{
		Status: http.StatusUnsupportedMediaType,
		Titel:  taal.T("Dit kan hier niet worden verstuurd", "This cannot be sent here"),
		Tekst: taal.T("Deze pagina neemt alleen haar eigen formulier aan. Er is niets opgeslagen. Laad de pagina opnieuw en vul het formulier in.",
			"This page only takes its own form. Nothing was saved. Reload the page and fill in the form."),
	}
	errTeVaak = &foutPagina{
		Status: http.StatusTooManyRequests,
		Titel:  taal.T("Even rustig aan", "A little slower, please"),
		Tekst: taal.T("Vanaf uw plek kwamen te veel verzoeken kort na elkaar. Er is nu niets opgeslagen. Wacht een paar tellen en probeer het opnieuw.",
			"Too many requests came from where you are in a short time. Nothing was saved just now. Wait a few seconds and try again."),
	}
	errOnleesbaar = &foutPagina{
		Status: http.StatusBadRequest,
		Titel:  taal.T("Dit formulier kwam niet goed over", "This form did not arrive whole"),
		Tekst: taal.T("Er is niets opgeslagen. Ga terug, laad de pagina opnieuw en verstuur het nog een keer.",
			"Nothing was saved. Go back, reload the page and send it once more."),
	}
)

// paniek is a panic caught while making a page.
type paniek struct{ waarde any }

func (p paniek) Error() string { return fmt.Sprintf("panic: %v", p.waarde) }

// fout turns any error into a page, in the reader's language. It is the one
// place where errors become status codes.
func (s *Server) fout(v *verzoek, err error) {
	if errors.Is(err, app.ErrBevestig) {
		if err = s.vraagBevestiging(v, nil, http.StatusOK); err == nil {
			return
		}
	}
	f := s.foutPagina(err)
	if f.Wacht > 0 {
		v.w.Header().Set("Retry-After", strconv.Itoa(int((f.Wacht+time.Second-1)/time.Second)))
	}
	if e := v.toonMet(f.Status, foutWeergave(v.pagina(f.Titel.In(v.taal), ""), *f)); e != nil {
		http.Error(v.w, f.Titel.In(v.taal), f.Status)
	}
}

func (s *Server) foutPagina(err error) *foutPagina {
	var (
		f  *foutPagina
		w  *dossier.Weigering
		of *app.OngeldigFout
		gr *app.GeenRechtFout
		in *app.IngehaaldFout
		mb *http.MaxBytesError
		op *app.OpslagFout
		wf *app.WachtFout
	)
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, app.ErrNietGevonden):
		return errGeenPagina
	case errors.As(err, &mb):
		return errTeGroot
	case errors.As(err, &of):
		return &foutPagina{Status: http.StatusUnprocessableEntity, Titel: titelNietGoed, Tekst: zinnen(of.Probleem, of.Uitweg)}
	case errors.As(err, &gr):
		return &foutPagina{Status: http.StatusForbidden, Titel: titelKanNiet, Tekst: gr.Tekst(), Bron: toegang.RegelMet(gr.Regel).Tekst.NL}
	case errors.As(err, &in):
		return &foutPagina{Status: http.StatusConflict, Titel: titelKanNiet, Tekst: in.Tekst(), Terug: dossierPad(in.Dossier, "")}
	case errors.As(err, &wf):
		return &foutPagina{Status: http.StatusTooManyRequests, Titel: titelKanNiet, Tekst: wf.Tekst(), Wacht: wf.Nog}
	case errors.As(err, &w):
		return weigeringPagina(w)
	case errors.As(err, &op):
		f := s.storing(err)
		f.Status, f.Titel, f.Tekst = http.StatusServiceUnavailable, titelKanNiet, op.Tekst()
		return f
	}
	return s.storing(err)
}

var (
	titelKanNiet  = taal.T("Dit kan nu niet", "This is not possible now")
	titelNietGoed = taal.T("Dit klopt niet helemaal", "This is not quite right")
)

// zinnen puts two sentences together.
func zinnen(a, b taal.Tekst) taal.Tekst {
	return taal.T(strings.TrimSpace(a.NL+" "+b.NL), strings.TrimSpace(a.EN+" "+b.EN))
}

// weigeringPagina shows a refusal that has no form to stand in.
func weigeringPagina(w *dossier.Weigering) *foutPagina {
	return &foutPagina{Status: http.StatusConflict, Titel: titelKanNiet, Tekst: zinnen(w.Reden, w.Uitweg), Bron: w.Bron}
}

// storing logs a fault of ours under a reference and hides the rest.
func (s *Server) storing(err error) *foutPagina {
	kenmerk := rand.Text()[:8]
	var p paniek
	if errors.As(err, &p) {
		s.Log.Error("fault", "ref", kenmerk, "type", fmt.Sprintf("%T", p.waarde), "stack", string(debug.Stack()))
	} else {
		s.Log.Error("fault", "ref", kenmerk, "error", err)
	}
	return &foutPagina{
		Status: http.StatusInternalServerError,
		Titel:  taal.T("Er ging bij ons iets mis", "Something went wrong on our side"),
		Tekst: taal.T("Wat u al had opgeslagen, is bewaard. Probeer het over een paar minuten opnieuw. Blijft het misgaan, geef dan dit kenmerk door aan de beheerder.",
			"What you had saved is safe. Try again in a few minutes. If it keeps going wrong, give this reference to the administrator."),
		Kenmerk: kenmerk,
	}
}
