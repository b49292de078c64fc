package web

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
)

// documentenBlad lists the papers of a dossier, with the form to add one.
type documentenBlad struct {
	Kop     dossierKop
	Rijen   []documentRij
	Velden  []invoer // empty for who may not add
	Fouten  []veldFout
	Gezien  int
	Sleutel string
}

type documentRij struct {
	Naam, Soort, Pad, Grootte, Op, Door string
}

func (s *Server) documenten(v *verzoek) error {
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	b := s.documentenBlad(v, z)
	return v.toon(documentenWeergave(v.dossierPagina(b.Kop, v.T("Documenten", "Documents")), b))
}

func (s *Server) documentenBlad(v *verzoek, z *app.Zaak) documentenBlad {
	b := documentenBlad{Kop: zaakKop(v, z), Gezien: z.Nr, Sleutel: rand.Text()}
	soorten := map[string]dossier.DocumentToegevoegd{}
	for _, d := range z.Dossier.Documenten {
		soorten[d.Inhoud.ID] = d.Inhoud
	}
	n := namenVan(z)
	for _, d := range z.Documenten {
		x := soorten[d.ID]
		r := documentRij{Naam: papierNaam(v.ik.Rol, d.Naam, v.taal), Pad: "/documenten/" + d.ID, Grootte: grootte(d.Grootte, v.taal), Op: wanneer(d.Op, v.vandaag, v.taal), Door: n.van(d.Persoon)}
		if x.Titel != "" {
			r.Naam = x.Titel
		}
		if f, ok := dossier.SoortMet("document_toegevoegd").Veld("soort"); ok {
			o, _ := f.Optie(x.Soort)
			r.Soort = o.Tekst.In(v.taal)
		}
		b.Rijen = append(b.Rijen, r)
	}
	if magVastleggen(z, "document_toegevoegd") {
		b.Velden = append(invoerVelden(voorLezer(v.ik.Rol, dossier.SoortMet("document_toegevoegd")).Velden, "", v.taal, s.keuzes(v, z)), invoer{
			Naam: "bestand", Label: v.T("Bestand", "File"), Type: bestandVeld, Verplicht: true,
			Hulp: v.T("PDF, afbeelding of Word-document, hoogstens 25 MB.", "PDF, image or Word document, 25 MB at most."),
		})
	}
	return b
}

// netteNaam makes a title of a file name: "beschikking.pdf" is Beschikking.
func netteNaam(naam string) string {
	kaal := []rune(strings.ReplaceAll(strings.TrimSuffix(naam, path.Ext(naam)), "-", " "))
	if len(kaal) == 0 {
		return naam
	}
	return strings.ToUpper(string(kaal[:1])) + string(kaal[1:])
}

// bestandVeld is a field to choose a file in.
const bestandVeld dossier.VeldType = "bestand"

// grootte writes a number of bytes for people.
func grootte(n int, t taal.Taal) string {
	switch {
	case n >= 1<<20:
		mb := strconv.FormatFloat(float64(n)/(1<<20), 'f', 1, 64)
		if t == taal.NL {
			mb = strings.Replace(mb, ".", ",", 1)
		}
		return mb + " MB"
	case n >= 1<<10:
		return fmt.Sprintf("%d kB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// documentPost stores a file and records that it belongs to the dossier. The
// file itself is refused before the fact when it is not what it says it is.
func (s *Server) documentPost(v *verzoek) error {
	if err := v.leesLijf(); err != nil {
		return err
	}
	z, err := s.zaak(v)
	if err != nil {
		return err
	}
	b := s.documentenBlad(v, z)
	if len(b.Velden) == 0 {
		return errGeenPagina
	}
	if err := v.keurVelden(b.Velden); err != nil {
		return err
	}
	bestand := &b.Velden[len(b.Velden)-1]
	waarden := leesVelden(b.Velden[:len(b.Velden)-1], v.PostForm, v.taal)
	naam, inhoud, err := v.bestand()
	if err != nil {
		return err
	}
	if len(inhoud) == 0 {
		bestand.Fout = v.T("Kies een bestand dat niet leeg is.", "Choose a file that is not empty.")
	}
	if b.Fouten = foutenVan(b.Velden); len(b.Fouten) > 0 {
		return s.weigerDocument(v, b, nil)
	}
	gezien, _ := strconv.Atoi(v.PostForm.Get(laatstGezien))
	err = s.legDocumentVast(v, z, gezien, waarden, naam, inhoud)
	if err != nil {
		return s.weigerDocument(v, b, err)
	}
	return v.naar(dossierPad(z.ID, "documenten"))
}

func (s *Server) legDocumentVast(v *verzoek, z *app.Zaak, gezien int, waarden map[string]any, naam string, inhoud []byte) error {
	d, err := s.App.VoegDocumentToe(v.Context(), v.ik, z.ID, naam, inhoud)
	if err != nil {
		return err
	}
	tekst := func(veld string) string { x, _ := waarden[veld].(string); return x }
	_, err = s.App.LegVast(v.Context(), v.ik, app.Opdracht{
		Dossier: z.ID, Gezien: gezien, Sleutel: v.PostForm.Get("sleutel"), Gebeurd: v.vandaag,
		Inhoud: &dossier.DocumentToegevoegd{ID: d.ID, Soort: tekst("soort"), Titel: tekst("titel"), Deel: dossier.Deel(tekst("deel")),
			Type: d.Type, Omvang: d.Grootte, SHA256: d.SHA256},
	})
	return err
}

func (s *Server) weigerDocument(v *verzoek, b documentenBlad, err error) error {
	var of *app.OngeldigFout
	var w *dossier.Weigering
	var in *app.IngehaaldFout
	switch {
	case errors.As(err, &in):
		b.Velden[len(b.Velden)-1].Fout = v.T("Iemand anders legde intussen iets vast. Kies het bestand opnieuw en verstuur het nog een keer.", "Somebody else recorded something meanwhile. Choose the file again and send it once more.")
	case errors.As(err, &of):
		b.Velden[len(b.Velden)-1].Fout = zinnen(of.Probleem, of.Uitweg).In(v.taal)
	case errors.As(err, &w):
		if tekst := zinnen(w.Reden, w.Uitweg).In(v.taal); !zetFout(b.Velden, w.Veld, tekst, w.Bron) {
			b.Velden[len(b.Velden)-1].Fout = tekst
		}
	case err != nil:
		return err
	}
	// A browser never fills in a file again.
	if x := &b.Velden[len(b.Velden)-1]; x.Fout == "" {
		x.Fout = v.T("Kies het bestand opnieuw: door de fout is het niet bewaard.", "Choose the file again: because of the mistake it was not kept.")
	}
	b.Fouten = foutenVan(b.Velden)
	p := v.dossierPagina(b.Kop, v.T("Fout: Documenten", "Error: Documents"))
	return v.toonMet(http.StatusUnprocessableEntity, documentenWeergave(p, b))
}

// bestand returns the file that was sent along; none is no error.
func (v *verzoek) bestand() (string, []byte, error) {
	f, kop, err := v.FormFile("bestand")
	if errors.Is(err, http.ErrMissingFile) || errors.Is(err, http.ErrNotMultipart) {
		return "", nil, nil
	}
	if err != nil {
		return "", nil, errOnleesbaar
	}
	defer f.Close()
	inhoud, err := io.ReadAll(f)
	return kop.Filename, inhoud, err
}

// documentHaal sends a file. Browsers never run or show what it holds as part
// of this site.
func (s *Server) documentHaal(v *verzoek) error {
	d, inhoud, err := s.App.HaalDocument(v.Context(), v.ik, v.PathValue("document"))
	if err != nil {
		return err
	}
	return v.stuurBestand(d.Naam, d.Type, inhoud)
}

func (v *verzoek) stuurBestand(naam, soort string, inhoud []byte) error {
	h := v.w.Header()
	h.Set("Content-Type", soort)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": naam}))
	h.Set("Content-Length", strconv.Itoa(len(inhoud)))
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'")
	_, _ = v.w.Write(inhoud) // a reader who has left is no fault of ours
	return nil
}
