package dossier

// soortenBescherming are about who may not see, and who looked in an emergency.
var soortenBescherming = []*Soort{
	&adresAfgeschermd, &adresAfschermingOpgeheven, &medewerkerAfgeschermd, &medewerkerAfschermingOpgeheven, &noodtoegangGenomen,
}
