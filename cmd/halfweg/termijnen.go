package main

import "halfweg/taal"

var termijnen = command{
	name: "termijnen", args: "CASES.json",
	short: taal.T("reken termijnen na, met uitleg per dag", "check computed periods, with an explanation of each day"),
	run:   runTermijnen,
}

func runTermijnen(k *call) error {
	_, err := k.parse(1, 1)
	return err
}
