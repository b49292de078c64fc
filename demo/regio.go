package demo

import (
	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
	"halfweg/termijn"
	"halfweg/toegang"
)

// The municipalities of the region, by CBS code, and two outside it.
const (
	almere       = "0034"
	eemnes       = "0317"
	blaricum     = "0376"
	hilversum    = "0402"
	huizen       = "0406"
	laren        = "0417"
	wijdemeren   = "1696"
	gooiseMeren  = "1942"
	amersfoort   = "0307"
	hilversumOrg = "gem-hilversum"
	gooiseOrg    = "gem-gooise-meren"
	huizenOrg    = "gem-huizen"
	wijdeOrg     = "gem-wijdemeren"
	almereOrg    = "gem-almere"
	amersfoorts  = "gem-amersfoort"
	vossenhof    = "kliniek-vossenhof"
	deLinde      = "kliniek-de-linde"
	zuiderveen   = "kliniek-zuiderveen"
	deKade       = "de-kade"
	meander      = "huis-meander"
	noorderlicht = "huis-noorderlicht"
	deWerf       = "de-werf"
	baken        = "het-baken"
	beheerOrg    = "beheer-regio"
)

// namenVan are the places letters of the municipalities come from.
var namenVan = map[string]string{hilversum: "Hilversum", gooiseMeren: "Bussum", huizen: "Huizen", wijdemeren: "Loosdrecht", almere: "Almere", amersfoort: "Amersfoort"}

// Telephone numbers in the demo begin with 035 555 01: nobody answers there, as
// no number in the Netherlands does. When somebody would answer goes with them.
var (
	telefoons = map[string]string{
		hilversumOrg: "035 555 01 01", gooiseOrg: "035 555 01 02", huizenOrg: "035 555 01 03", wijdeOrg: "035 555 01 04", almereOrg: "035 555 01 05", amersfoorts: "035 555 01 06",
		vossenhof: "035 555 01 11", deLinde: "035 555 01 12", zuiderveen: "035 555 01 13",
		deKade: "035 555 01 21", meander: "035 555 01 22", noorderlicht: "035 555 01 23", deWerf: "035 555 01 24", baken: "035 555 01 25",
	}
	kantooruren = taal.T("maandag tot en met vrijdag, 9.00 tot 17.00 uur", "Monday to Friday, 9.00 to 17.00")
	dagEnNacht  = taal.T("dag en nacht", "day and night")
)

// organisaties lists the parties of the demo region on that day. The clinics
// and houses are made up. De Kade and Huis Meander carry the VKS label, that
// of De Werf has lapsed, Huis Noorderlicht has another proof of quality, Het
// Baken none.
func organisaties(op termijn.Datum) []app.Organisatie {
	gemeente := func(id, naam string, codes ...string) app.Organisatie {
		return app.Organisatie{ID: id, Naam: naam, Soort: toegang.Gemeente, Gemeente: codes[0], Gemeenten: codes,
			Adres: "Postbus 900", Postcode: "1200 SS", Plaats: namenVan[codes[0]], Telefoon: telefoons[id], Bereikbaar: kantooruren, Email: "sociaal@voorbeeld.nl", Site: "https://voorbeeld.nl"}
	}
	kliniek := func(id, naam, code string) app.Organisatie {
		return app.Organisatie{ID: id, Naam: naam, Soort: toegang.Kliniek, Gemeente: code, Telefoon: telefoons[id], Bereikbaar: kantooruren}
	}
	huis := func(id, naam, code string, bewijzen ...app.Bewijs) app.Organisatie {
		return app.Organisatie{ID: id, Naam: naam, Soort: toegang.Safehouse, Gemeente: code, Telefoon: telefoons[id], Bereikbaar: dagEnNacht, Bewijzen: bewijzen}
	}
	bewijs := func(soort string, van, tot termijn.Datum) app.Bewijs {
		return app.Bewijs{Soort: soort, Van: van, Tot: tot, Bron: "demo"}
	}
	lid, keur := app.BewijsVKSLid, app.BewijsVKSKeurmerk
	jarenTerug := func(n int) termijn.Datum { return op.Jaren(-n) }
	return []app.Organisatie{
		gemeente(hilversumOrg, "Gemeente Hilversum", hilversum),
		gemeente(gooiseOrg, "Gemeente Gooise Meren", gooiseMeren),
		gemeente(huizenOrg, "Gemeente Huizen", huizen, blaricum, eemnes, laren),
		gemeente(wijdeOrg, "Gemeente Wijdemeren", wijdemeren),
		gemeente(almereOrg, "Gemeente Almere", almere),
		gemeente(amersfoorts, "Gemeente Amersfoort", amersfoort),
		kliniek(vossenhof, "Kliniek Vossenhof", hilversum),
		kliniek(deLinde, "Kliniek De Linde", gooiseMeren),
		kliniek(zuiderveen, "Kliniek Zuiderveen", almere),
		huis(deKade, "De Kade", gooiseMeren, bewijs(lid, jarenTerug(4), termijn.Datum{}), bewijs(keur, jarenTerug(3), op.Jaren(1))),
		huis(meander, "Huis Meander", hilversum, bewijs(lid, jarenTerug(4), termijn.Datum{}), bewijs(keur, jarenTerug(3), op.Jaren(2))),
		huis(noorderlicht, "Huis Noorderlicht", almere, bewijs("hkz", jarenTerug(2), op.Jaren(1))),
		huis(deWerf, "De Werf", wijdemeren, bewijs(lid, jarenTerug(4), termijn.Datum{}), bewijs(keur, jarenTerug(3), op.Plus(-120))),
		huis(baken, "Het Baken", huizen),
		{ID: beheerOrg, Naam: "Functioneel beheer", Soort: toegang.Beheer, Gemeente: hilversum},
	}
}

// medewerkers lists who works where. Nobody here exists.
func medewerkers() []toegang.Ik {
	m := func(persoon, naam string, rol dossier.Rol, organisatie string) toegang.Ik {
		return toegang.Ik{Wie: dossier.Wie{Persoon: persoon, Organisatie: organisatie, Rol: rol}, Naam: naam, Taal: taal.NL}
	}
	c, t, r, h := dossier.Consulent, dossier.Teamleider, dossier.Regiebehandelaar, dossier.Safehousemedewerker
	return []toegang.Ik{
		m("sanne-bos", "Sanne Bos", c, hilversumOrg), m("mark-de-koning", "Mark de Koning", c, hilversumOrg),
		m("tirza-vermeer", "Tirza Vermeer", c, hilversumOrg), m("iris-prins", "Iris Prins", t, hilversumOrg),
		m("lotte-brinkman", "Lotte Brinkman", c, gooiseOrg), m("youssef-amrani", "Youssef Amrani", c, gooiseOrg),
		m("hanneke-van-dam", "Hanneke van Dam", t, gooiseOrg),
		m("bram-terpstra", "Bram Terpstra", c, huizenOrg), m("esra-yildiz", "Esra Yıldız", c, huizenOrg),
		m("joost-mulder", "Joost Mulder", t, huizenOrg),
		m("karin-smit", "Karin Smit", c, wijdeOrg), m("daan-visser", "Daan Visser", c, wijdeOrg),
		m("marieke-vos", "Marieke Vos", t, wijdeOrg),
		m("rachid-belkacem", "Rachid Belkacem", c, almereOrg), m("sofie-janssen", "Sofie Janssen", c, almereOrg),
		m("peter-okafor", "Peter Okafor", t, almereOrg),
		m("hugo-lammers", "Hugo Lammers", r, vossenhof), m("fenna-jorritsma", "Fenna Jorritsma", r, deLinde),
		m("anouk-steen", "Anouk Steen", r, zuiderveen),
		m("ruben-kok", "Ruben Kok", h, deKade), m("nadia-haddad", "Nadia Haddad", h, meander),
		m("wim-de-graaf", "Wim de Graaf", h, noorderlicht), m("carla-bloem", "Carla Bloem", h, deWerf),
		m("jan-kuiper", "Jan Kuiper", h, baken),
		// Whoever decides on an objection is not who took the decision (Awb art. 10:3).
		m("noor-visscher", "Noor Visscher", c, hilversumOrg), m("frank-van-essen", "Frank van Essen", t, hilversumOrg),
		m("wendy-postma", "Wendy Postma", t, gooiseOrg),
		m("femke-de-haan", "Femke de Haan", c, amersfoorts), m("ali-osman", "Ali Osman", t, amersfoorts),
		m("mila-de-ruiter", "Mila de Ruiter", h, deKade), m("sem-akkerman", "Sem Akkerman", h, meander),
		m("tom-willems", "Tom Willems", dossier.Beheerder, beheerOrg),
	}
}
