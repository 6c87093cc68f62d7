package privacy

import "testing"

func TestNumbersOfPeople(t *testing.T) {
	tests := []struct {
		text string
		want Severity
	}{
		{"BSN 999900031 is doorgegeven.", Error},
		{"Nummer 999900031 staat op de pas.", Error},
		{"9999.00.031", Error},
		{"999-900-031", Error},
		{"999 900 031", Error},
		{"999\u00a0900\u00a0031", Error},
		{"pas_999900031_kopie", Error},
		{"BSN999900031", Error},
		{"op 12-03-2026 999900031 genoteerd", Error},
		{"burgerservicenummer: 10000008", Error}, // eight digits, the first nought lost
		{"BSN 123456789", Warning},               // fails the elfproef, but says what it is
		{"123456789", ""},
		{"10000008", ""},
		{"000000000", ""},
		{"Het RSIN is 999900031.", ""},
		{"loonheffingennummer 999900031L01", ""},
		{"NL91 ABNA 0417 1643 00", ""},
		{"IBAN NL02 RABO 999900031", ""},
		{"KvK 12345678", ""},
		{"tel. 06-12345678", ""},
		{"+31 6 12345678", ""},
		{"ordernummer 999900031", ""},
		{"Geen BSN maar tel. 999900031", ""},
		{"tel. onbekend, BSN volgens de kopie van haar 999900031", Error},
		{"factuur 999900031", ""},
		{"€ 999900031,50", ""},
		{"BSN 12-03-2026", ""},
		{"BSN １１１２２２３３３", Error},
		{"１１１２２２３３３", Error},
		{"BSN 111,222,333", Error},
		{"BSN 111'222'333", Error},
		{"BSN 111’222’333", Error},
		{"BSN 111\u200b222\u200b333", Error},
		{"1\u200b1\u200b1222333", Error},
		{"Burgerservicenummer: NL111222333", Error},
		{"BSN NL111222333", Error},
		{"https://werk.nl/?bsn=111222333", Error},
		{"BSN: 2026/111222333", Error},
		{"Cliënt-id 111222333", Error},
		{"Het bedrag van 111,222,333 is geboekt", ""},
		{"https://www.werk.nl/vacature/111222333", ""},
		{"www.werk.nl/vacature/111222333", ""},
		{"Zie werk.nl/vacature/111222333.", ""},
		{"AWB 26/111222333", ""},
		{"Zaak 2026/111222333", ""},
		{"Teamsvergadering id 111 222 333", ""},
		{"Vergadering id: 111222333", ""},
		{"Salaris 111.222.333", ""},
		{"een omzet van € 111.222.333", ""},
		{"111.222.333 euro", ""},
		{"btw-nummer NL111222333B01", ""},
	}
	for _, tt := range tests {
		var got Severity
		for _, l := range Lint(Field{Kind: Identity}, tt.text) {
			if l.Rule == "P03" {
				got = l.Severity
			}
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
