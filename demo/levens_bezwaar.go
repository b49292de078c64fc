package demo

import (
	"halfweg/dossier"
	"halfweg/kader"
)

// Lives in which somebody objects. Whoever takes the decision on the objection
// is not who took the first.

// bezwaar is an objection on that day, confirmed and assigned in a few days. It
// returns where its number will be.
func (v *verhaal) bezwaar(dag int, b *dossier.BezwaarOntvangen, door string, commissie bool) *int {
	b.Besluit = v.nr - 1 // the fact before the one that sent it
	b.Wijze = "brief"
	nr := v.op(dag, v.team.eerste, b)
	v.op(dag+3, v.team.eerste, &dossier.OntvangstBevestigd{Van: dossier.VanBezwaar, Wijze: "brief"})
	v.na(dag+5, v.mensen[door], func() dossier.Inhoud {
		return &dossier.BezwaarInBehandeling{Bezwaar: *nr, Behandelaar: v.behandelaar(), Commissie: commissie}
	})
	return nr
}

// behandelaar is who handles objections at the municipality.
func (v *verhaal) behandelaar() string {
	if v.gemeente == hilversum {
		return "noor-visscher"
	}
	return v.team.tweede.Persoon
}

func (v *verhaal) hoort(dag int, bezwaar *int) {
	v.na(dag-2, v.mensen[v.behandelaar()], func() dossier.Inhoud {
		return &dossier.HoorzittingGepland{Bezwaar: *bezwaar, Dag: v.dag(dag), Tijd: "14.00 uur", Plaats: "Het gemeentehuis"}
	})
	v.na(dag, v.mensen[v.behandelaar()], func() dossier.Inhoud {
		return &dossier.HoorzittingGehouden{Bezwaar: *bezwaar, Verslag: "De inwoner vertelde waarom een safehouse nodig is. De vader en de consulent waren erbij.", Aanwezig: "De inwoner, de vader, de consulent"}
	})
}

// bezwaarLoopt: the hearing is planned; the house objects too, which is no
// interested party.
func bezwaarLoopt(v *verhaal, _ *kader.Kader) {
	v.bezwaar(-22, &dossier.BezwaarOntvangen{Van: dossier.DoorInwoner, Gepost: v.dag(-27), Gronden: "Het huis vraagt het keurmerk aan. Ik wil daar beginnen."}, "frank-van-essen", false)
	v.op(-13, v.team.eerste, &dossier.BezwaarOntvangen{Besluit: v.nr - 1, Van: dossier.DoorAanbieder, Naam: "Het Baken", Wijze: "e_mail", Gronden: "Het huis voldoet aan alle eisen van kwaliteit."})
	v.op(-6, v.mensen["noor-visscher"], &dossier.NotitieGeplaatst{Onderwerp: "Hoorzitting gepland", Tekst: "De hoorzitting is volgende week donderdag om elf uur in het stadhuis. De inwoner komt met de vader."})
}

// bezwaarTeLaat: an objection after the six weeks, with a reason.
func bezwaarTeLaat(v *verhaal, _ *kader.Kader) {
	v.op(-9, v.team.eerste, &dossier.BezwaarOntvangen{Besluit: v.nr - 1, Van: dossier.DoorInwoner, Wijze: "brief", Gepost: v.dag(-15), Gronden: "Ik heb een safehouse nodig en begrijp de afwijzing niet.",
		TeLaat: "Ik lag in het ziekenhuis en kon mijn post niet lezen."})
}

// bezwaarGewonnen: well founded, granted in another house, and living there now.
func bezwaarGewonnen(v *verhaal, _ *kader.Kader) {
	b := v.bezwaar(-68, &dossier.BezwaarOntvangen{Van: dossier.DoorInwoner, Gronden: "Niemand vertelde mij dat dit huis niet kon. Ik wil ook naar een ander huis."}, "frank-van-essen", false)
	v.op(-50, v.team.eerste, &dossier.KennismakingGehouden{Huis: deKade, WilErheen: true, Past: true, Toelichting: "Kamer gezien. De groep kent de inwoner al van de kliniek."})
	v.hoort(-44, b)
	v.na(-36, v.mensen["frank-van-essen"], func() dossier.Inhoud {
		return &dossier.BeslissingOpBezwaarGegeven{Bezwaar: *b, Uitkomst: dossier.Gegrond, Strekking: dossier.Toekennen, Mandaat: mandaat, Vorm: dossier.VormBeschermdWonen,
			VormReden: "Er is dag en nacht toezicht en wonen hoort erbij.", Huis: deKade, Begin: v.dag(-22), Maanden: 12, Leveringsvorm: "tailor_made",
			Redenen: "U heeft een safehouse nodig. De gemeente had u moeten vertellen welke huizen wel kunnen. De Kade heeft het keurmerk en een plek."}
	})
	v.op(-34, v.team.eerste, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	v.huis = v.mensen["ruben-kok"]
	v.trektIn(plot{sinds: -22, digitaal: true})
	v.leeft(-22, 0)
	v.op(-4, v.zelf, &dossier.ErvaringGedeeld{Cijfer: 8, Tekst: "Ik ben blij dat ik toch mocht komen."})
	v.houdtDagboek(-22)
}

// beroepLoopt: unfounded, and now before the court.
func beroepLoopt(v *verhaal, _ *kader.Kader) {
	b := v.bezwaar(-180, &dossier.BezwaarOntvangen{Van: dossier.DoorInwoner, Gronden: "Dit huis kent mij en kan mij helpen."}, "wendy-postma", false)
	v.hoort(-150, b)
	v.beslistOngegrond(-120, "wendy-postma", b)
}

// beslistOngegrond decides on an objection, sends it, and somebody appeals. It
// returns where the number of the appeal will be.
func (v *verhaal) beslistOngegrond(dag int, door string, bezwaar *int) *int {
	beslissing := v.na(dag, v.mensen[door], func() dossier.Inhoud {
		return &dossier.BeslissingOpBezwaarGegeven{Bezwaar: *bezwaar, Uitkomst: dossier.Ongegrond, Mandaat: mandaat,
			Redenen: "Het huis kan zijn kwaliteit niet laten zien. De gemeente bood twee andere huizen aan."}
	})
	v.op(dag+1, v.team.eerste, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	return v.na(dag+30, v.team.eerste, func() dossier.Inhoud {
		return &dossier.BeroepIngesteld{Besluit: *beslissing, Rechtbank: "Rechtbank Midden-Nederland", Kenmerk: "UTR 26/0417"}
	})
}

// opnieuwBeslissen: a committee advised, the decision was adjourned, and the
// court wants another one.
func opnieuwBeslissen(v *verhaal, _ *kader.Kader) {
	b := v.bezwaar(-312, &dossier.BezwaarOntvangen{Van: dossier.DoorInwoner, Gronden: "Er is niet gekeken naar wat ik nodig heb."}, "frank-van-essen", true)
	v.hoort(-260, b)
	v.na(-230, v.mensen["noor-visscher"], func() dossier.Inhoud {
		return &dossier.BezwaarVerdaagd{Bezwaar: *b, Tot: v.dag(-180), Reden: "De adviescommissie wacht op een stuk van de kliniek."}
	})
	beroep := v.beslistOngegrond(-190, "frank-van-essen", b)
	v.na(-7, v.mensen["noor-visscher"], func() dossier.Inhoud {
		return &dossier.UitspraakOntvangen{Beroep: *beroep, Uitkomst: dossier.Gegrond, Gevolg: dossier.GevolgOpnieuw, Tot: v.dag(35),
			Samenvatting: "De gemeente onderzocht te weinig wat de inwoner nodig heeft en moet opnieuw beslissen."}
	})
}
