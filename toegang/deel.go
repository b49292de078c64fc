package toegang

import (
	"halfweg/dossier"
	"halfweg/taal"
)

// Deel is a part of the record that is shown or withheld as a whole. Kinds of
// fact name the part they belong to; three parts hold no facts.
type Deel = dossier.Deel

// The parts of the record.
const (
	Kern                 = dossier.DeelKern
	Zorg                 = dossier.DeelZorg // and each health field elsewhere
	Onderzoek            = dossier.DeelOnderzoek
	Oordeel              = dossier.DeelOordeel
	Besluit              = dossier.DeelBesluit
	Verblijf             = dossier.DeelVerblijf
	Dagboek              = dossier.DeelDagboek
	Verantwoordelijkheid = dossier.DeelVerantwoordelijkheid
	Toestemmingen        = dossier.DeelToestemming
	Adres                = dossier.DeelAdres // and each field elsewhere that says where the resident is
	Geld                 = dossier.DeelGeld
	Notities             = dossier.DeelNotitie
	Bescherming          = dossier.DeelBescherming

	Persoon Deel = "persoon" // name, birth, telephone, e-mail
	BSN     Deel = "bsn"     // the citizen service number
	Inzage  Deel = "inzage"  // who looked at the record
)

var delen = []struct {
	deel  Deel
	titel taal.Tekst
}{
	{Kern, taal.T("kern", "core")},
	{Persoon, taal.T("persoon", "person")},
	{BSN, taal.T("BSN", "BSN")},
	{Adres, taal.T("adres en verblijfplaats", "address and whereabouts")},
	{Zorg, taal.T("zorg", "health")},
	{Onderzoek, taal.T("onderzoek", "investigation")},
	{Oordeel, taal.T("oordeel", "verdict")},
	{Besluit, taal.T("besluit", "decision")},
	{Verblijf, taal.T("verblijf", "stay")},
	{Dagboek, taal.T("dagboek", "house log")},
	{Geld, taal.T("geld", "money")},
	{Notities, taal.T("notities", "notes")},
	{Verantwoordelijkheid, taal.T("verantwoordelijkheid", "responsibility")},
	{Toestemmingen, taal.T("toestemming", "consent")},
	{Bescherming, taal.T("bescherming", "protection")},
	{Inzage, taal.T("inzage", "who looked")},
}

// Delen lists the parts of the record in the order people read them.
func Delen() []Deel {
	uit := make([]Deel, len(delen))
	for i, d := range delen {
		uit[i] = d.deel
	}
	return uit
}

// DeelVan returns the part of the record a fact belongs to: that of its kind,
// and for a document the part whoever added it put it in.
func DeelVan(i dossier.Inhoud) Deel {
	if d, is := i.(*dossier.DocumentToegevoegd); is && d.Deel != "" {
		return d.Deel
	}
	return dossier.SoortVan(i).Deel
}
