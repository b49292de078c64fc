package dossier

// ZichtbaarVoor returns the dossier as that person may see it where verdicts are
// concerned: those of others stay hidden until his own is in, or for who is no
// consultant here until all are. That a verdict was given stays visible
// (PROC-13). Other limits on what somebody may see are not decided here.
func (d Dossier) ZichtbaarVoor(persoon string) Dossier {
	if d.magOordelenZien(persoon) {
		return d
	}
	feiten := d.Feiten()
	for i, f := range feiten {
		feiten[i] = d.afgeschermd(f, persoon)
	}
	return Fold(feiten)
}

func (d Dossier) magOordelenZien(persoon string) bool {
	if x := d.OordeelVan(persoon); d.Consulent(persoon) {
		return x != nil && d.telt(*x)
	}
	if d.Consulenten == nil {
		return len(d.Oordelen) == 0
	}
	return len(d.GeldendeOordelen()) == len(d.Consulenten.Inhoud.personen())
}

// afgeschermd hides the content of somebody else's verdict, and of corrections
// of it.
func (d Dossier) afgeschermd(f Feit, persoon string) Feit {
	switch x := f.Inhoud.(type) {
	case *OordeelGegeven:
		if f.Door.Persoon != persoon {
			f.Inhoud = &OordeelGegeven{afgeschermd: true}
		}
	case *FeitGecorrigeerd:
		oud, ok := d.Feit(x.Feit)
		if _, oordeel := oud.Inhoud.(*OordeelGegeven); ok && oordeel && oud.Door.Persoon != persoon {
			f.Inhoud = &FeitGecorrigeerd{Feit: x.Feit, Gebeurd: x.Gebeurd, Vervalt: x.Vervalt}
		}
	}
	return f
}
