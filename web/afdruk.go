package web

import (
	"slices"

	"github.com/a-h/templ"

	"halfweg/app"
	"halfweg/document"
	"halfweg/document/pdf"
	"halfweg/gemeente"
	"halfweg/taal"
	"halfweg/toegang"
)

// afdruk shows the whole dossier as one sheet, as far as the reader may see it.
// Like every export it asks for a confirmation of who takes it.
func (s *Server) afdruk(v *verzoek) error {
	if err := s.App.Bevestigd(v.ik); err != nil {
		return err
	}
	v.doet(app.ActieAfdrukken)
	z, err := s.afdrukZaak(v)
	if err != nil {
		return err
	}
	k := zaakKop(v, z)
	return v.toon(afdrukWeergave(v.dossierPagina(k, v.T("Afdruk", "Print")), k, templ.Raw(afdrukVan(v, z, k).HTML(2))))
}

// afdrukPDF is the same as PDF.
func (s *Server) afdrukPDF(v *verzoek) error {
	if err := s.App.Bevestigd(v.ik); err != nil {
		return err
	}
	v.doet(app.ActieExporteren)
	z, err := s.afdrukZaak(v)
	if err != nil {
		return err
	}
	f, err := pdf.Render(afdrukVan(v, z, zaakKop(v, z)))
	if err != nil {
		return err
	}
	return v.stuurBestand("dossier-"+z.Nummer+".pdf", "application/pdf", f.Bytes)
}

// afdrukZaak loads a dossier to take along: what one sees by emergency access one
// does not.
func (s *Server) afdrukZaak(v *verzoek) (*app.Zaak, error) {
	z, err := s.zaak(v)
	if err != nil {
		return nil, err
	}
	if mag := toegang.Mag(toegang.Vraag{Ik: v.ik, Handeling: toegang.Afdrukken, Partijen: z.Partijen}); !mag.Ja {
		return nil, &app.GeenRechtFout{Wat: taal.T("het dossier afdrukken", "print the dossier"), Regel: mag.Regel}
	}
	return z, nil
}

func afdrukVan(v *verzoek, z *app.Zaak, k dossierKop) document.Document {
	n := namenVan(z)
	in := document.AfdrukInvoer{
		Taal: v.taal, Op: z.Vandaag, Door: v.ik.Naam, Zaaknummer: z.Nummer,
		Inwoner: paren(append([][2]string{{v.T("Naam", "Name"), k.Naam}}, k.Kenmerken...)),
		Stand:   paren(append([][2]string{{v.T("Stap", "Step"), z.Fase.Titel().In(v.taal)}}, kern(v, z, n)...)),
	}
	if z.Dossier.Gemeente != "" {
		in.Gemeente = v.T("Gemeente ", "Municipality of ") + gemeente.Naam(z.Partijen.Gemeente)
	}
	for _, t := range z.Termijnen {
		if !t.Uiterlijk.IsZero() && !t.Vervallen {
			in.Termijnen = append(in.Termijnen, document.Termijnregel{Titel: t.Titel.In(v.taal), Uiterlijk: t.Uiterlijk, Gedaan: t.Gedaan, Bron: t.Bron})
		}
	}
	for _, f := range slices.Backward(feitRegels(z.Dossier.Feiten(), n, v)) {
		in.Feiten = append(in.Feiten, feitAfdruk(f))
	}
	return document.Afdruk(in)
}

func feitAfdruk(f feitRegel) document.Feitregel {
	r := document.Feitregel{Nr: f.Nr, Titel: f.Titel, Gebeurd: f.Dag, Vastgelegd: f.Wanneer + ", " + f.Door, Bron: f.Bron,
		Corrigeert: f.Corrigeert, GecorrigeerdDoor: f.GecorrigeerdDoor, Vervallen: f.Vervallen}
	for _, w := range f.Waarden {
		r.Velden = append(r.Velden, document.KeyValue{Key: w.Label, Value: w.Waarde})
	}
	return r
}

func paren(x [][2]string) document.KeyValues {
	var kv document.KeyValues
	for _, p := range x {
		kv = append(kv, document.KeyValue{Key: p[0], Value: p[1]})
	}
	return kv
}
