package web

import (
	"errors"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"halfweg/dossier"
	"halfweg/taal"
)

// Limits of a form. The largest of the product, a verdict on every criterion of
// a framework, has some two hundred fields.
const (
	maxVelden    = 2000
	maxVeldNaam  = 200       // bytes
	maxVeldTekst = 256 << 10 // bytes of one answer; a hundred pages
)

// leesLijf reads what was sent, with or without a file, and holds it to the
// limits. Files stay in memory: on a disk they would lie unencrypted.
func (v *verzoek) leesLijf() error {
	var err error
	if isMultipart(v.Request) {
		err = v.ParseMultipartForm(maxBestand)
	} else {
		err = v.ParseForm()
	}
	if errors.As(err, new(*http.MaxBytesError)) {
		return errTeGroot
	}
	if err != nil {
		return errOnleesbaar
	}
	return keurGrenzen(v.PostForm)
}

func isMultipart(r *http.Request) bool { return inhoudssoort(r) == "multipart/form-data" }

// inhoudssoort is the type of what a request carries, "" when it does not say.
func inhoudssoort(r *http.Request) string {
	soort, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return ""
	}
	return soort
}

func keurGrenzen(form url.Values) error {
	n := 0
	for naam, waarden := range form {
		if n += len(waarden); n > maxVelden || len(naam) > maxVeldNaam {
			return errTeGroot
		}
		if !utf8.ValidString(naam) || !utf8.ValidString(strings.Join(waarden, "")) {
			return errOnleesbaar
		}
		for _, w := range waarden {
			if len(w) > maxVeldTekst {
				return errTeGroot
			}
		}
	}
	return nil
}

// leesFormulier reads a form that has these fields, each once.
func (v *verzoek) leesFormulier(velden ...string) error {
	if err := v.leesLijf(); err != nil {
		return err
	}
	return v.alleen(nil, velden...)
}

// alleen refuses a form with a field that it does not have, or with two answers
// where one is asked: which of the two counts would be a guess, and another
// program could guess otherwise than this one.
func (v *verzoek) alleen(velden []invoer, ook ...string) error {
	if v.MultipartForm != nil {
		for naam, bestanden := range v.MultipartForm.File {
			if naam != "bestand" || len(bestanden) > 1 {
				return veldFoutPagina(naam, taal.T("kreeg een bestand te veel", "got a file too many"))
			}
		}
	}
	mag := map[string]bool{}
	veldnamen(velden, mag)
	for _, naam := range ook {
		mag[naam] = false
	}
	for naam, waarden := range v.PostForm {
		vaker, er := mag[rijloos(naam)]
		switch {
		case !er:
			return veldFoutPagina(naam, taal.T("hoort niet bij dit formulier", "does not belong to this form"))
		case len(waarden) > 1 && !vaker:
			return veldFoutPagina(naam, taal.T("is twee keer ingevuld", "was filled in twice"))
		}
	}
	return nil
}

// veldnamen notes the names fields are sent by, with rows as row 0, and whether
// a field may have several answers.
func veldnamen(velden []invoer, mag map[string]bool) {
	for _, i := range velden {
		veldnamen(i.Groep, mag)
		for _, rij := range i.Rijen {
			veldnamen(rij, mag)
		}
		if len(i.Groep)+len(i.Rijen) == 0 {
			mag[rijloos(i.Naam)] = i.Type == dossier.Keuzes || i.Type == dossier.Gemeenten
		}
	}
}

// rijloos writes the name of a field in a row as that of the same field in the
// first one.
func rijloos(naam string) string {
	delen := strings.Split(naam, ".")
	for i, d := range delen {
		if n, err := strconv.Atoi(d); i > 0 && err == nil && n >= 0 && n < maxRijen && strconv.Itoa(n) == d {
			delen[i] = "0"
		}
	}
	return strings.Join(delen, ".")
}

// formulierVelden are the fields every form of a fact has besides its own.
var formulierVelden = []string{"sleutel", laatstGezien, "stap", "actie", "meer"}

// keurVelden holds what was sent to the fields of a form of a fact.
func (v *verzoek) keurVelden(velden []invoer, ook ...string) error {
	return v.alleen(velden, slices.Concat(formulierVelden, ook)...)
}

func veldFoutPagina(naam string, wat taal.Tekst) error {
	if r := []rune(naam); len(r) > 60 {
		naam = string(r[:60]) + "…"
	}
	return &foutPagina{
		Status: http.StatusBadRequest,
		Titel:  taal.T("Dit formulier klopt niet", "This form is not right"),
		Tekst: taal.T("Het veld \""+naam+"\" "+wat.NL+". Er is niets opgeslagen. Ga terug, laad de pagina opnieuw en verstuur het nog een keer.",
			"The field \""+naam+"\" "+wat.EN+". Nothing was saved. Go back, reload the page and send it once more."),
	}
}
