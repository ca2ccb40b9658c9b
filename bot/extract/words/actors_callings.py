"""Callings, trades, ranks and parts in a story: further nouns that can end a title or an apposition about a person."""

from __future__ import annotations

from typing import Final

CALLINGS: Final = frozenset(
    """
    abbess accuser acrobat actuary adjutant-general adventurer adversary agronomist aide-de-camp air-marshal
    airman airwoman ally alumna alumnus ambassador-at-large ambassador-designate anaesthetist anchorman
    anchorwoman anesthetist animator announcer anthropologist antiquarian apparatchik apprentice arbitrageur
    archaeologist archdeacon archimandrite archpriest aristocrat arsonist assemblymember
    assistant-secretary-general astrophysicist attorney-general auctioneer auditor-general aviator backer
    backpacker bailiff ballerina bandleader bandmaster barista baritone barmaid barman baronet bartender bassist
    beekeeper benefactor biker biochemist biographer blogger bodybuilder bodyguard bombardier bomber bookkeeper
    bookmaker bookseller breeder bricklayer brigadier-general brother-in-law builder butcher buyer bystander
    cabbie cabinet-maker cadet caliph cameraman cameraperson canoeist cantor captive carabiniere cardiologist
    caregiver caretaker carpenter cartographer cartoonist cashier cellist centre-back centre-forward centre-half
    ceramicist chairman-designate chancellor-designate chargé-d'affaires chauffeur choirmaster choreographer
    cinematographer claimant clansman cleaner climatologist climber co-author co-chair co-chairman co-chairperson
    co-chairwoman co-creator co-defendant co-developer co-director co-host co-lead co-ordinator co-pilot
    co-president co-producer co-spokesman co-writer coastguard coder colleague collector commander-designate
    commentator commissar commissioner-designate commissioner-elect commissioner-general commuter companion
    compere complainant comptroller-general confidant confidante congressman-elect congresswoman-elect conscript
    conservator consort consul-general contractor contributor convict cornerback councilmember councilperson
    counsellor counselor courier couturier creator crewman crewmember criminologist critic customer czar
    daughter-in-law dauphin debutant decathlete decorator defector delegate-general demographer deputy-speaker
    dermatologist despot detainee detractor developer devotee dictator dietician disciple dissenter docent donor
    dramatist editor-at-large editor-in-chief educator egyptologist electrician emissary ensign enthusiast
    essayist ethicist evacuee evangelist ex-boyfriend ex-girlfriend ex-husband ex-wife explorer exporter
    facilitator fan father-in-law fellow-in-residence fencer fiance fiancé fiancée field-marshal fighter
    figurehead fishmonger fixer florist fly-half foe follower forester freeholder freelancer freshman friar friend
    front-runner frontman frontrunner frontwoman fugitive full-back gallerist gambler gamekeeper gangster gaoler
    gardener gendarme generalissimo geochemist geographer geophysicist glaciologist go-between godfather godmother
    godson governor-designate governor-elect graduate grand-daughter granddaughter grandparent great-aunt
    great-grandfather great-grandmother great-grandson great-uncle greengrocer grocer groundsman guard gunman
    gunner gymnast gynaecologist gynecologist hacker half-brother half-sister halfback heiress helmsman
    heptathlete herder hijacker hiker homebuyer homeowner horseman hostage hostess housekeeper humorist huntsman
    hurdler ideologue illustrator immigrant importer impressionist infanta infantryman infielder influencer
    informant inmate innkeeper insider inspector-general instructor intermediary intern islander jailer jailor
    janitor jeweler jeweller judoka juror kaiser kayaker kingmaker kinsman lama landholder landowner leaseholder
    left-back leg-spinner legate lieutenant-general lifeguard lineman linesman linguist lobbyist machinist
    magician maharaja maharajah major-general marchioness mariner marksman marquess mastermind mathematician
    matriarch mayor-designate mechanic medic memoirist mentor mercenary meteorologist midshipman midwife migrant
    minister-designate minister-president missionary mistress mobster mother-in-law motorcyclist motorist
    mountaineer mouthpiece mp-elect mullah namesake nanny navigator nawab neighbor neighbour nemesis neurologist
    neuroscientist neurosurgeon newcomer newsagent newscaster newsman newspaperman newsreader newswoman nizam
    nobleman numismatist nutritionist oarsman observer obstetrician oceanographer off-spinner oilman olympian
    oncologist onlooker operative optician originator orphan orthodontist outfielder paediatrician palaeontologist
    paleontologist paralympian paramedic paratrooper parent parliamentarian passenger passer-by pathologist
    patient patriarch patron peacekeeper peasant pediatrician pensioner petitioner pharmacist philologist
    philosopher physio physiotherapist pilgrim plaintiff plumber podcaster point-guard pole-vaulter postdoc
    postgraduate postman powerbroker preacher premier-designate premier-elect president-general pressman
    principal-elect prisoner procurator procurator-general programmer psychotherapist publican quartermaster
    radiologist rafter rajah rear-admiral recruit refugee regent replacement reservist restorer retiree reviewer
    right-back ringleader ringmaster robber rookie rower runner-up salesman salesperson saleswoman sapper satirist
    schoolboy schoolgirl schoolmaster schoolmistress schoolteacher screenwriter scriptwriter scrum-half sculler
    seaman seamer secretary-designate secretary-treasurer seismologist selector seminarian senator-elect shaman
    sharecropper shipowner shoemaker shopkeeper shopper shortstop showman sibling sister-in-law skater skier
    slugger smuggler sniper snowboarder socialite sociologist son-in-law sophomore soprano speculator
    spokesman-designate sponsor sportsman sportswoman spy stand-in standard-bearer statistician stepbrother
    stepdaughter stepfather stepmother stepsister stepson stevedore steward storekeeper streamer stringer
    strongman stuntman stylist sub-editor substitute superintendent-general supermodel supplier supporter surfer
    surgeon-general swami team-mate teammate technician technologist televangelist tenor theologian theorist
    therapist torchbearer tourist townsman toxicologist trafficker trailblazer trainee trapper traveler traveller
    triathlete tribesman trucker trumpeter tsar tutor typesetter tyrant ufologist under-secretary-general
    undergraduate undersecretary-general veterinarian vicar-general vice-admiral vice-captain vice-chairperson
    vice-chairwoman vice-chancellor vice-governor vice-mayor vice-minister vice-premier vice-principal
    vice-provost vice-speaker viceroy villager vintner violinist viscountess visionary vlogger vocalist
    volcanologist waiter waitress warden weightlifter welder whaler whistle-blower whistleblower winemaker
    woodsman wrestler yachtsman yachtswoman youtuber
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)
"""They join the offices of `actors_titles.ROLES`."""
