package privacy

import "testing"

// TestWhatIsCertainStaysCertain is about terms that can only be a diagnosis, a
// treatment or a symptom: work that stands further off does not hide them.
func TestWhatIsCertainStaysCertain(t *testing.T) {
	for _, tt := range []struct {
		kind       Kind
		text, rule string
		severity   Severity
	}{
		{Narrative, "Ziek geworden door borstkanker en zoekt een functie als planner.", "P01", Error},
		{Narrative, "Mevrouw De Vries is uitgevallen met een depressie en zoekt een functie als planner.", "P01", Error},
		{Narrative, "Haar depressie vergroot de afstand tot de arbeidsmarkt.", "P01", Error},
		{Narrative, "Is na een hartinfarct uitgevallen uit zijn functie als monteur.", "P01", Error},
		{Narrative, "Functie zonder klantcontact, want hij is suïcidaal geweest.", "P01", Error},
		{Narrative, "Met MS op zoek naar werk als docent.", "P01", Error},
		{Narrative, "Kampt met epilepsie; uitstel van de cursus.", "P01", Error},
		{Narrative, "Wij bespraken cv, vacatures en reistijd, en daarna vertelde zij dat haar borstkanker terug is en dat de werkgever het weet.", "P01", Error},
		{Narrative, "Ervaring met ADHD (eigen).", "P01", Error},
		{Narrative, "Besproken: cv, functies, burn-out, vacatures.", "P01", Warning},
		{Narrative, "Zij solliciteert overal en is onder behandeling bij een psychiater.", "P02", Error},
		{Narrative, "Traject bij PsyQ loopt t/m september, daarna een functie als docent.", "P02", Error},
		{Narrative, "Begeleiding door pyscholoog wordt voortgezet.", "P02", Error},
		{Narrative, "Zijn zoon heeft autisme en zij zoekt een functie als planner.", "P04", Warning},
		{Job, "Hij is suïcidaal geweest", "P01", Error},
		{Job, "Raakte overspannen na een conflict", "P01", Error},
		{Job, "Reden uitval: hartinfarct", "P01", Error},
		{Attachment, "Medisch dossier huisarts", "P08", Error},
		{Attachment, "Verslag psycholoog, depressie", "P08", Error},
		{Narrative, "Zij heeft een de-\npressie.", "P01", Error},
		{Narrative, "Zij heeft een de**pres**sie.", "P01", Error},
		{Narrative, "Zij heeft ms en een depr. gehad.", "P01", Error},
		{Narrative, "Advies om eerst de terapie af te maken.", "P01", Error},
		{Narrative, "She suffers from depression.", "P01", Error},
		{Narrative, "Hij staat in het BKR.", "P05", Warning},
		{Narrative, "De Raad voor de Kinderbescherming is betrokken.", "P07", Warning},
	} {
		leaks := Lint(Field{Kind: tt.kind}, tt.text)
		if !hasRule(leaks, tt.rule) || worst(leaks) != tt.severity {
			t.Errorf("%q gives %+v, want %s %s", tt.text, leaks, tt.rule, tt.severity)
		}
	}
}

// TestWhatGovernsACertainTermMakesItWork is about the words directly before or behind it.
func TestWhatGovernsACertainTermMakesItWork(t *testing.T) {
	for _, tt := range []struct {
		kind Kind
		text string
	}{
		{Narrative, "Zij was begeleider van mensen met autisme en zoekt een functie als planner."},
		{Narrative, "Hij collecteerde voor het Epilepsiefonds."},
		{Narrative, "Leerlingen met ADHD, dyslexie of autisme kregen les in een kleine groep."},
		{Narrative, "Haar scriptie ging over depressie bij jongeren."},
		{Narrative, "Zijn cliënten bij de reclassering hebben vaak ADHD."},
		{Narrative, "De arbeidsmarkt voor grafisch medewerkers is al jaren depressief."},
		{Narrative, "Door de economische depressie ontstond het bedrijf."},
		{Narrative, "De vacature voor casemanager dementie past bij haar."},
		{Job, "opvang van gezinnen na een zelfmoord"},
		{Attachment, "Certificaat Omgaan met dementie"},
		{Attachment, "Brief bedrijfsarts"},
	} {
		if leaks := Lint(Field{Kind: tt.kind}, tt.text); worst(leaks) == Error || len(leaks) > 0 && tt.kind != Attachment {
			t.Errorf("%q gives %+v, want none", tt.text, leaks)
		}
	}
}

// TestAnEmployerThatTreatsIsStillAProvider is about an institution where somebody
// has applied, too.
func TestAnEmployerThatTreatsIsStillAProvider(t *testing.T) {
	field := Field{Known: []string{"Parnassia", "Antoni van Leeuwenhoek"}}
	for _, text := range []string{"Zij loopt bij Parnassia.", "Zij is opgenomen bij Parnassia.", "Zij is onder behandeling in het Antoni van Leeuwenhoek."} {
		if leaks := Lint(field, text); !hasRule(leaks, "P02") || worst(leaks) != Error {
			t.Errorf("%q gives %+v, want an error under P02", text, leaks)
		}
	}
	for _, text := range []string{"Zij liep stage bij Parnassia.", "Gesprek bij Parnassia op dinsdag.", "Gesolliciteerd bij het Antoni van Leeuwenhoek."} {
		if leaks := Lint(field, text); len(leaks) > 0 {
			t.Errorf("%q gives %+v, want none", text, leaks)
		}
	}
}
