package demo

import "halfweg/app"

// The residents of the demo region. Nobody here exists. The names are those of
// a Dutch region today: with particles, double names, diacritics, and of many
// origins, so that sorting, searching and letters are seen to cope.
var namen = []app.Inwoner{
	vrouw("Samira", "", "El Amrani"), man("Jan Willem", "van der", "Meulen"), man("Deniz", "", "Özdemir"),
	vrouw("Petra", "de", "Wit-Jansen"), man("Ruud", "", "Hendriks"), vrouw("Małgorzata", "", "Wiśniewska"),
	man("Thijs", "", "Bakker"), vrouw("Kim", "", "Verschuren"), man("Anton", "", "Pinas"),
	man("Sjoerd", "", "Hoekstra"), vrouw("Aylin", "", "Yıldırım"), man("Mohamed", "", "Bouzidi"),
	vrouw("Chantal", "van", "Rijn"), man("Paweł", "", "Kowalczyk"), man("Winston", "", "Kasanmoentalib"),
	vrouw("Ingrid", "van 't", "Hof"), man("Hendrik Jan", "ter", "Horst"), vrouw("Fatima Zahra", "", "Benhaddou"),
	man("Kevin", "de", "Vries"), vrouw("Noor", "", "Scholten"), man("Emre", "", "Çelik"),
	vrouw("Joyce", "", "Sabajo"), man("René", "", "Dubois"), vrouw("Annemieke", "op den", "Kamp"),
	man("Tomasz", "", "Lewandowski"), man("Ilias", "", "Ouali"), vrouw("Zoë", "", "Peeters"),
	man("Bart", "van den", "Broek"), vrouw("Dewi", "", "Soekarno-Latul"), man("Frits", "", "Jonker"),
	man("Yusuf", "", "Şahin"), vrouw("Marleen", "", "Kuiper"), man("Glenn", "", "Wijdenbosch"),
	vrouw("Agnieszka", "", "Zając"), man("Stefan", "", "Müller"), vrouw("Loubna", "", "Tahiri"),
	man("Cees", "in 't", "Veld"), man("Dylan", "", "Groen"), vrouw("Hatice", "", "Koç"),
	man("Ravi", "", "Ramdin"), vrouw("Esther", "", "Cohen"), man("Piet", "", "Zwart"),
	vrouw("Naomi", "", "Tjon-A-Joe"), man("Abdelkarim", "", "El Idrissi"), man("Łukasz", "", "Wójcik"),
	vrouw("Corrie", "", "Boersma"), man("Mick", "", "Schaap"), vrouw("Sevda", "", "Aydın"),
	man("Jürgen", "", "Lindemann"), vrouw("Rosita", "", "Martina"), man("Bilal", "", "Chaoui"),
	man("Niels", "", "Overbeek"), vrouw("Wilma", "van", "Oosten-de Groot"), man("Orlando", "", "Felter"),
	vrouw("Beata", "", "Nowak"), man("Sander", "", "Huisman"), vrouw("Meryem", "", "Öztürk"),
	man("Gert-Jan", "", "Veldhuizen"), vrouw("Iris", "", "Lobo"), man("Hamza", "", "Azzouzi"),
	vrouw("Femke", "", "Brandsma"), man("Jerrel", "", "Emanuelson"), man("Michał", "", "Dąbrowski"),
	vrouw("Saskia", "ten", "Have"), man("Onur", "", "Güneş"), vrouw("Soraya", "", "Mahabier"),
	man("Luc", "d'", "Hondt"), vrouw("Thea", "", "Postma"), man("Nordin", "", "Aït Lahcen"),
	man("Willem", "van der", "Heijden"), vrouw("Katarzyna", "", "Mazur"), man("Brian", "", "Landveld"),
}

// meerNamen are those of the residents who are told of after the others. Nobody
// here exists.
var meerNamen = []app.Inwoner{
	vrouw("Bente", "", "Hofstra"), man("Rachid", "", "El Ouardi"), man("Joost", "van der", "Wal"), vrouw("Emine", "", "Arslan"),
	man("Patrick", "", "Lont"), vrouw("Linda", "de", "Graaff"), man("Marek", "", "Pawlak"), vrouw("Shanti", "", "Bhagwandin"),
	man("Wessel", "", "Nijboer"), vrouw("Hanna", "", "Kowalska"), man("Ferry", "", "Maatsuiker"), vrouw("Nadia", "", "Boukhari"),
	man("Koen", "van", "Dongen"), vrouw("Tessa", "", "Hoogland"), man("Ibrahim", "", "Demir"), vrouw("Margriet", "ter", "Beek"),
	man("Delano", "", "Wong-Loi-Sing"), vrouw("Yvonne", "", "Prins-Bos"), man("Arjan", "", "Kuipers"), vrouw("Fenne", "", "Terlouw"),
	man("Said", "", "Haddouchi"), vrouw("Ilse", "van den", "Berg"), man("Ronald", "", "Tuinstra"), vrouw("Gülay", "", "Polat"),
	man("Maarten", "", "Elzinga"), vrouw("Chantelle", "", "Rozendal"), man("Piotr", "", "Zieliński"), vrouw("Aafke", "", "Wiersma"),
	man("Jeroen", "op 't", "Land"), vrouw("Soumaya", "", "Lamrani"), man("Dirk-Jan", "", "Verbeek"), vrouw("Merel", "", "Schouten"),
	man("Guillermo", "", "Croes"), vrouw("Anneke", "", "Vonk"), man("Bas", "", "Rietveld"), vrouw("Leyla", "", "Kılıç"),
}

func vrouw(voornamen, tussenvoegsel, achternaam string) app.Inwoner {
	return app.Inwoner{Voornamen: voornamen, Tussenvoegsel: tussenvoegsel, Achternaam: achternaam, Aanspreekvorm: "mevrouw"}
}

func man(voornamen, tussenvoegsel, achternaam string) app.Inwoner {
	return app.Inwoner{Voornamen: voornamen, Tussenvoegsel: tussenvoegsel, Achternaam: achternaam, Aanspreekvorm: "de heer"}
}
