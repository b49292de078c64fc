package toegang

import (
	"slices"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/taal"
	"halfweg/termijn"
)

// Handeling is something one can want to do with a dossier.
type Handeling string

// What one can do.
const (
	Openen           Handeling = "openen"            // know that the dossier is there, and open its page
	Zien             Handeling = "zien"              // see a part, a fact, a task or a term
	Vastleggen       Handeling = "vastleggen"        // record a kind of fact
	Corrigeren       Handeling = "corrigeren"        // correct a recorded fact
	DocumentOpenen   Handeling = "document_openen"   // read a file
	BriefLezen       Handeling = "brief_lezen"       // read a letter before it goes out
	EvaluatieLezen   Handeling = "evaluatie_lezen"   // read the evaluation report of a stay
	Afdrukken        Handeling = "afdrukken"         // take along on paper or as a file what one sees
	BSNTonen         Handeling = "bsn_tonen"         // see the whole BSN
	NoodtoegangNemen Handeling = "noodtoegang_nemen" // look because somebody is in danger
)

var handelingen = []struct {
	handeling Handeling
	titel     taal.Tekst
}{
	{Openen, taal.T("openen", "open")},
	{DocumentOpenen, taal.T("document openen", "open a document")},
	{BriefLezen, taal.T("brief vooraf lezen", "read a letter before it is sent")},
	{EvaluatieLezen, taal.T("evaluatieverslag lezen", "read the evaluation report")},
	{Afdrukken, taal.T("afdrukken", "print or export")},
	{BSNTonen, taal.T("heel BSN zien", "see the whole BSN")},
	{NoodtoegangNemen, taal.T("noodtoegang nemen", "take emergency access")},
}

// Vraag asks whether somebody may do something in a dossier at the moment its
// parties are of. What it is about goes with the action: a part with who
// recorded it and when, a fact, a kind of fact, a task or a term.
type Vraag struct {
	Ik        Ik
	Handeling Handeling
	Partijen  Partijen
	Deel      Deel             // Zien, DocumentOpenen: the part as a whole
	Door      dossier.Wie      // DocumentOpenen: who added the file
	Feit      *dossier.Feit    // Zien, Corrigeren, DocumentOpenen: a recorded fact
	Zorg      bool             // Zien of a fact: its health fields
	Adres     bool             // Zien of a fact: its fields that say where the resident is
	Soort     *dossier.Soort   // Vastleggen
	Gegeven   *kader.Gegeven   // Vastleggen: the fact of a framework that is stated
	Taak      *dossier.Taak    // Zien
	Termijn   *dossier.Termijn // Zien
}

// Antwoord is yes or no with the id of the rule that says so.
type Antwoord struct {
	Ja    bool   // all of it
	Blik  Blik   // how much of it
	Regel string // id of the rule
	Nood  bool   // it is seen by emergency access, and each look is logged as such
}

func antwoord(b Blik, regel string) Antwoord { return Antwoord{Ja: b == Alles, Blik: b, Regel: regel} }
func ja(regel string) Antwoord               { return antwoord(Alles, regel) }
func nee(regel string) Antwoord              { return antwoord(Niets, regel) }

// Mag is the one door of this package: whether somebody may do something. It
// depends on nothing but the question. All other functions are cases of it, or
// say for lists what holds for everybody in a relation.
func Mag(v Vraag) Antwoord {
	r := RelatieVan(v.Ik, v.Partijen)
	switch {
	case v.Handeling == NoodtoegangNemen:
		return magNood(v.Ik, v.Partijen)
	case v.Partijen.sluitUit(v.Ik):
		return nee("T15")
	case r == GeenRelatie:
		return nee("T10")
	}
	a := v.beantwoord(r)
	a.Nood = a.Blik > Niets && v.Partijen.inNood(v.Ik)
	return a
}

func (v Vraag) beantwoord(r Relatie) Antwoord {
	switch v.Handeling {
	case Openen:
		return ja(tabel[r][Kern].regel)
	case Zien:
		return v.zien(r)
	case Vastleggen:
		return v.vastleggen(r)
	case Corrigeren:
		return v.corrigeren(r)
	case DocumentOpenen:
		return v.document()
	case BriefLezen:
		return v.brief(r)
	case EvaluatieLezen:
		return evaluatie(r)
	case Afdrukken:
		if r == Noodhulp {
			return nee("T17")
		}
		return ja(tabel[r][Kern].regel)
	case BSNTonen:
		return v.zicht(BSN, bron{})
	}
	return nee("T11")
}

func (v Vraag) zien(r Relatie) Antwoord {
	switch {
	case v.Taak != nil:
		return v.taak(r, *v.Taak)
	case v.Termijn != nil:
		if ZietTermijnInLijst(r, *v.Termijn) {
			return ja(tabel[r][Kern].regel)
		}
		return nee("T11")
	case v.Feit != nil && v.Zorg:
		return v.zicht(Zorg, bronVan(*v.Feit))
	case v.Feit != nil && v.Adres:
		return v.zicht(Adres, bronVan(*v.Feit))
	case v.Feit != nil:
		return v.zicht(DeelVan(v.Feit.Inhoud), bronVan(*v.Feit))
	}
	return v.zicht(v.Deel, bron{})
}

// vastleggen: a kind of fact says which roles may; here that becomes somebody in
// that role who is party to this dossier.
func (v Vraag) vastleggen(r Relatie) Antwoord {
	switch {
	case r == Noodhulp || v.Soort.Naam == "noodtoegang_genomen": // that has a page of its own
		return nee("T17")
	case !slices.Contains(v.Soort.Door, v.Ik.Rol):
		return nee("T12")
	case r == BetrokkenGemeente && !slices.Contains(vanBetrokkene, v.Soort.Naam):
		return nee("T08")
	case isVoorbij(r) && !slices.Contains(naAfloop, v.Soort.Naam):
		return nee("T18")
	case v.Gegeven != nil:
		return v.gegeven()
	}
	return ja("T12")
}

// vanBetrokkene lists what another municipality may record: its say in who is
// responsible.
var vanBetrokkene = []string{
	"verantwoordelijkheid_geclaimd", "verantwoordelijkheid_betwist", "verantwoordelijkheid_overeengekomen",
	"verantwoordelijkheid_beantwoord", "geschil_voorgelegd",
}

// naAfloop lists what a clinic or house may still record when its part is over:
// what must be known for somebody's safety, what it still has to answer for, and
// what would begin its part again.
var naAfloop = []string{
	"ontslag_gegeven", "nazorg_gestart", "nazorg_beeindigd", "overdracht_beantwoord", "signaal_gegeven",
	"overlijden_gemeld", "verblijfplaats_bekend", "calamiteit_gemeld", "klacht_afgehandeld",
	"toestemming_ingetrokken", "feit_gecorrigeerd",
}

// gegeven: the municipality records what anybody tells it, others state what the
// framework asks of them.
func (v Vraag) gegeven() Antwoord {
	kant := map[dossier.Rol]kader.Partij{dossier.Regiebehandelaar: kader.Kliniek, dossier.Safehousemedewerker: kader.Safehouse, dossier.Inwoner: kader.Inwoner}
	if k, buiten := kant[v.Ik.Rol]; buiten && !slices.Contains(v.Gegeven.Door, k) {
		return nee("T12")
	}
	return ja("T12")
}

// corrigeren: a recorded fact one sees whole, of a kind one could record, that
// is one's own or of a dossier one's municipality handles.
func (v Vraag) corrigeren(r Relatie) Antwoord {
	v.Soort = dossier.SoortVan(v.Feit.Inhoud)
	kan := v.vastleggen(r)
	if isVoorbij(r) && slices.Contains(v.Soort.Door, v.Ik.Rol) {
		kan = ja("T13") // what one recorded oneself stays one's own to repair
	}
	b := bronVan(*v.Feit)
	switch ziet := v.zicht(DeelVan(v.Feit.Inhoud), b); {
	case !kan.Ja:
		return kan
	case !ziet.Ja:
		return nee(ziet.Regel)
	case !v.zicht(Zorg, b).Ja:
		return nee("T04")
	case !v.zicht(Adres, b).Ja && v.Partijen.Beschermd:
		return nee("T16")
	case zelfVastgelegd(v.Ik, v.Feit.Door) || behandelt(r):
		return ja("T13")
	}
	return nee("T13")
}

// document: a file is seen as the fact that put it in the dossier. What stands
// in it cannot be emptied in part, so that nobody opens one who may not see a
// protected address.
func (v Vraag) document() Antwoord {
	switch adres := v.zicht(Adres, bron{}); {
	case v.Partijen.Beschermd && !adres.Ja:
		return nee("T16")
	case v.Feit != nil:
		return v.zicht(DeelVan(v.Feit.Inhoud), bronVan(*v.Feit))
	case v.Door != dossier.Wie{}:
		if v.Door.Persoon == v.Ik.Persoon {
			return ja("T05")
		}
		return nee("T11")
	}
	return v.zicht(v.Deel, bron{})
}

// brief: a letter rests on the whole record and carries the address.
func (v Vraag) brief(r Relatie) Antwoord {
	switch {
	case !slices.Contains([]Relatie{EersteConsulent, TweedeConsulent, Leiding}, r):
		return nee("T11")
	case !v.zicht(Adres, bron{}).Ja:
		return nee("T16")
	}
	return ja("T01")
}

// evaluatie: the report is made of what the reader may see: for who handles the
// dossier, a house of it, and the resident.
func evaluatie(r Relatie) Antwoord {
	switch r {
	case EersteConsulent, TweedeConsulent, Leiding:
		return ja("T01")
	case Huis:
		return ja("T07")
	case Zelf:
		return ja("T09")
	}
	return nee("T11")
}

// taak: one's own task, or one of the main line in a part of the record whose
// state one knows. Who handles the dossier, or is it about, sees all; of a task
// that tells of somebody's health who handles it sees what the resident consents
// to.
func (v Vraag) taak(r Relatie, t dossier.Taak) Antwoord {
	regel := tabel[r][Kern].regel
	s := dossier.SoortMet(t.Feit)
	eigen := t.Wie.Rol == v.Ik.Rol && (t.Wie.Organisatie == "" || t.Wie.Organisatie == v.Ik.Organisatie)
	switch {
	case behandelt(r) && t.Deel == Zorg:
		a := v.zicht(Zorg, bron{door: dossier.Wie{Organisatie: t.Wie.Organisatie, Rol: t.Wie.Rol}, op: v.Partijen.Vandaag})
		return als(a.Ja, a.Regel)
	case behandelt(r) || r == Zelf:
		return ja(regel)
	case r == Noodhulp:
		return nee("T17")
	case isVoorbij(r):
		return als(eigen && t.Feit != "" && slices.Contains(naAfloop, t.Feit), "T18")
	case t.Wie.Rol == v.Ik.Rol:
		return als(eigen, regel)
	}
	return als(!t.Zij && t.Deel != Zorg && s != nil && tabel[r][s.Deel].blik >= Stand, regel)
}

func als(ja bool, regel string) Antwoord {
	if ja {
		return antwoord(Alles, regel)
	}
	return nee(regel)
}

// magNood: people of a municipality, clinic or house may look at any dossier in
// an emergency, save who is shut out of it. An administrator and a resident may
// not.
func magNood(ik Ik, p Partijen) Antwoord {
	soort := map[dossier.Rol]OrganisatieSoort{dossier.Consulent: Gemeente, dossier.Teamleider: Gemeente,
		dossier.Regiebehandelaar: Kliniek, dossier.Safehousemedewerker: Safehouse}
	s, hulp := soort[ik.Rol]
	switch {
	case p.sluitUit(ik):
		return nee("T15")
	case !hulp || ik.OrganisatieSoort != s || ik.Organisatie == "":
		return nee("T10")
	}
	return ja("T17")
}

func behandelt(r Relatie) bool {
	return slices.Contains([]Relatie{EersteConsulent, TweedeConsulent, Collega, Leiding}, r)
}

// bron is where a piece of the record comes from: who recorded what, on which
// day. The zero bron is a part as a whole, today.
type bron struct {
	door  dossier.Wie
	op    termijn.Datum
	soort string
}

func bronVan(f dossier.Feit) bron {
	return bron{f.Door, termijn.DatumVan(f.Vastgelegd), dossier.SoortVan(f.Inhoud).Naam}
}
