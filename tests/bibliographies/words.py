"""Words for titles of papers nobody wrote: a stock a field, and the patterns that put them together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Stock:
    """What a field's titles are made of; all lower case but for names."""

    #: Noun phrases a paper is about.
    things: tuple[str, ...]
    #: Where, on whom or by what it is studied.
    settings: tuple[str, ...]
    qualities: tuple[str, ...]
    #: Which family of patterns its authors use.
    manner: str


def _stock(manner: str, things: str, settings: str, qualities: str) -> Stock:
    def split(text: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in re.sub(r"\s+", " ", text).split(";") if part.strip())

    return Stock(split(things), split(settings), split(qualities), manner)


STOCKS: dict[str, Stock] = {
    "machine learning": _stock(
        "method",
        """stochastic gradient descent; contrastive representation learning; offline reinforcement learning; diffusion models; graph neural
        networks; federated optimization; contextual bandits; mixture-of-experts models; latent variable models; Gaussian process regression;
        transformer pruning; out-of-distribution generalization; adversarial training; few-shot classification; variational inference;
        in-context learning; policy gradient methods; data augmentation; kernel ridge regression; neural scaling laws; active learning;
        3D scene reconstruction; imitation learning; conformal prediction; low-rank adaptation; optimal transport; model merging;
        visual question answering; LLM agents; self-supervised pre-training; tabular data; concept drift""",
        """noisy labels; partial observability; long-tailed data; heterogeneous clients; sparse rewards; medical imaging; autonomous driving;
        limited supervision; non-stationary environments; multi-modal inputs; large language models; edge devices; continual learning;
        high-dimensional regimes; robotic manipulation; overparameterized networks""",
        """scalable; robust; provably efficient; sample-efficient; interpretable; sparse; adaptive; communication-efficient; hierarchical;
        calibrated; implicit; uncertainty-aware; end-to-end; differentially private; zero-shot; unified; simple; fast""",
    ),
    "language": _stock(
        "method",
        """machine translation; dependency parsing; word sense disambiguation; retrieval-augmented generation; dialogue state tracking;
        hate speech detection; cross-lingual transfer; coreference resolution; summarization; subword tokenization; question answering;
        figurative language; named entity recognition; morphological inflection; semantic role labeling; code-switching; factual consistency;
        sentiment analysis; speech translation; grammatical error correction; argument mining; instruction tuning; cultural bias;
        text simplification; entity linking; language identification; reading comprehension; negation""",
        """low-resource languages; clinical notes; social media text; pretrained language models; Finnish and Estonian; the legal domain;
        long documents; multilingual encoders; historical newspapers; parliamentary debates; Arabic dialects; child-directed speech;
        scientific literature; noisy user-generated content""",
        """neural; multilingual; character-level; cross-domain; weakly supervised; controllable; faithful; data-driven; fine-grained;
        syntax-aware; unsupervised; human-centered""",
    ),
    "systems": _stock(
        "method",
        """key-value stores; congestion control; serverless computing; memory disaggregation; query optimization; distributed training;
        log-structured file systems; remote direct memory access; consensus protocols; tail latency; stream processing; GPU scheduling;
        data center networks; transaction processing; cache replacement; live migration; storage deduplication; network telemetry;
        kernel bypass; LLM serving; learned indexes; container cold starts; garbage collection; traffic engineering; record and replay;
        persistent memory; Internet routing; KV-cache compression""",
        """the cloud; multi-tenant clusters; heterogeneous hardware; SmartNICs; wide-area networks; modern SSDs; mobile devices;
        production workloads; programmable switches; geo-distributed deployments; microsecond-scale applications; 5G networks""",
        """fast; predictable; efficient; fault-tolerant; elastic; low-latency; transparent; energy-aware; practical; disaggregated;
        end-to-end; lightweight; verifiable; cost-effective""",
    ),
    "security": _stock(
        "method",
        """side-channel attacks; zero-knowledge proofs; password managers; browser fingerprinting; memory safety; phishing campaigns;
        secure multi-party computation; trusted execution environments; vulnerability disclosure; kernel fuzzing; ransomware; smart contracts;
        consent banners; encrypted messaging; speculative execution; anonymous credentials; DNS hijacking; lattice-based signatures;
        location privacy; binary analysis; two-factor authentication; Rowhammer; supply chain attacks; deepfake detection""",
        """the wild; Android apps; IoT devices; older adults; industrial control systems; voice assistants; the Web; decentralized finance;
        open-source ecosystems; end users; RISC-V processors; small businesses""",
        """practical; large-scale; longitudinal; black-box; provable; usable; automated; post-quantum; stealthy; privacy-preserving;
        context-aware""",
    ),
    "software": _stock(
        "method",
        """static analysis; flaky tests; code review; automated program repair; type inference; compiler fuzzing; technical debt;
        symbolic execution; refactoring; API misuse; build failures; mutation testing; log parsing; code completion; merge conflicts;
        invariant generation; software bots; performance regressions; separation logic; dependency updates; program synthesis;
        infrastructure as code; test oracles; configuration errors; commit messages; null pointer exceptions""",
        """open-source projects; JavaScript; Rust; deep learning libraries; microservices; Jupyter notebooks; continuous integration;
        scientific software; embedded systems; mobile apps; Python programs; the Linux kernel; novice programmers""",
        """empirical; incremental; compositional; automated; scalable; sound; modular; search-based; context-sensitive; explainable;
        developer-centric; gradual""",
    ),
    "interaction": _stock(
        "method",
        """creativity support tools; visual analytics; remote collaboration; content moderation; algorithmic decision-making; data storytelling;
        crowd work; augmented reality; accessibility overlays; self-tracking; conversational agents; gaze interaction; dark patterns;
        community notes; participatory design; digital well-being; tangible interfaces; uncertainty visualization; voice interfaces;
        explainable AI; family technology; online harassment; text entry""",
        """blind and low-vision users; teenagers; rural health workers; newsrooms; gig workers; virtual reality; classrooms;
        people with dementia; Wikipedia editors; the workplace; smart homes; migrant communities; the Global South""",
        """participatory; mixed-initiative; situated; longitudinal; speculative; playful; inclusive; trustworthy; collaborative;
        human-centered; qualitative""",
    ),
    "theory": _stock(
        "proof",
        """max-cut; graph coloring; matrix multiplication; streaming algorithms; pseudorandom generators; submodular maximization; edit distance;
        expander decompositions; locally decodable codes; the k-server problem; fair division; mechanism design; property testing; planted clique;
        linear programming hierarchies; metric embeddings; branching programs; online matching; distributed coloring; facility location;
        communication complexity; constraint satisfaction; spanning trees; sparsest cut; prophet inequalities; sum-of-squares proofs""",
        """planar graphs; random order; the CONGEST model; bounded treewidth; sublinear time; adversarial noise; directed graphs;
        high-dimensional spaces; small space; random CSPs; matroid constraints; polylogarithmic rounds""",
        """near-optimal; deterministic; quantum; tight; randomized; dynamic; average-case; combinatorial; simple; improved; fine-grained;
        distribution-free""",
    ),
    "engineering": _stock(
        "method",
        """switched linear systems; model predictive control; consensus of multi-agent systems; state estimation; H∞ filtering; power converters;
        compressed sensing; channel estimation; fatigue crack growth; turbulent boundary layers; microgrids; fault detection; lithium-ion batteries;
        event-triggered control; MIMO radar; soft robots; additive manufacturing; vehicle platooning; beamforming; structural health monitoring;
        time-delay systems; reachable set estimation; heat exchangers; gait rehabilitation""",
        """actuator saturation; packet dropouts; uncertain environments; wind farms; offshore structures; cyber-physical systems;
        bounded disturbances; millimeter-wave links; bridge monitoring; unmanned aerial vehicles; asynchronous switching""",
        """distributed; robust; data-driven; adaptive; finite-time; nonlinear; optimal; decentralized; observer-based; reduced-order;
        real-time; energy-efficient""",
    ),
    "statistics": _stock(
        "proof",
        """tensor decomposition; causal inference; high-dimensional regression; functional data; false discovery rate control; missing data;
        change-point detection; instrumental variables; Bayesian nonparametrics; covariance estimation; survival analysis; spatial processes;
        network models; longitudinal studies; randomization tests; quantile regression; sequential experiments; mixture models; empirical Bayes;
        sufficient dimension reduction; extreme values; two-sample testing; propensity scores; measurement error; Markov chain Monte Carlo;
        synthetic controls; record linkage""",
        """interference; heavy-tailed noise; electronic health records; unmeasured confounding; dependent data; microbiome studies;
        covariate shift; informative censoring; cluster-randomized trials; large-scale inference; wearable devices; complex surveys""",
        """doubly robust; semiparametric; nonparametric; minimax; Bayesian; debiased; sparse; scalable; model-free; optimal; penalized;
        simultaneous""",
    ),
    "economics": _stock(
        "social",
        """minimum wages; housing prices; bank runs; parental leave; tax evasion; school choice; monetary policy shocks; trade liberalization;
        consumer bankruptcy; gender gaps; unemployment insurance; immigration; inflation expectations; credit access; health insurance;
        pension reform; market concentration; peer effects; carbon pricing; corruption; remittances; financial literacy; firm entry;
        opioid prescriptions; intergenerational mobility; auction design; supply chain disruptions; the marriage market; social norms;
        labor market power""",
        """the Great Recession; rural India; administrative data; Sweden; the United States, 1870–1940; developing countries; matched employer-employee data;
        a natural experiment; Brazil; the COVID-19 pandemic; small open economies; a field experiment in Kenya; German firms; colonial Nigeria;
        urban China""",
        """local; aggregate; distributional; long-run; dynamic; heterogeneous; hidden; unequal; unintended; persistent; optimal; strategic""",
    ),
    "politics": _stock(
        "social",
        """territorial disputes; voter turnout; affective polarization; legislative bargaining; democratic backsliding; campaign finance; coups;
        electoral fraud; immigration attitudes; party discipline; judicial independence; civil war recurrence; media censorship; gerrymandering;
        economic voting; foreign aid; protest; descriptive representation; trade sanctions; political trust; populist parties; alliance commitments;
        bureaucratic discretion; conspiracy beliefs; nuclear proliferation; policing; decentralization; survey nonresponse""",
        """Western Europe; sub-Saharan Africa; the U.S. Senate; post-communist states; Latin America; authoritarian regimes; local elections;
        social media; the European Parliament; divided societies; Indonesia; new democracies; 1946 to 2010""",
        """strategic; partisan; domestic; ethnic; institutional; informal; electoral; conditional; comparative; symbolic; international""",
    ),
    "psychology": _stock(
        "social",
        """working memory; moral judgment; statistical learning; implicit bias; decision confidence; word learning; loneliness; cognitive control;
        face perception; regret; time perception; mind wandering; numerical cognition; causal reasoning; emotion regulation; risk taking;
        theory of mind; curiosity; visual attention; self-esteem; metacognition; habit formation; mental imagery; social comparison; nostalgia;
        creativity; false memories""",
        """infants; older adults; early childhood; bilingual speakers; a daily diary study; adolescents; 40 countries; the classroom;
        depression; online experiments; close relationships; autism; virtual environments; eye movements""",
        """automatic; developmental; implicit; affective; spontaneous; selective; everyday; cultural; reliable; prosocial""",
    ),
    "biology": _stock(
        "science",
        """CRISPR interference; gut microbiota; histone acetylation; synaptic plasticity; codon usage bias; transposable elements; alternative splicing;
        circadian rhythms; horizontal gene transfer; membrane trafficking; single-cell transcriptomes; protein folding; pollinator networks;
        plant immunity; regulatory T cells; meiotic recombination; ion channels; speciation; antibiotic persistence; enhancer evolution; tRNA modifications;
        X-chromosome inactivation; dopamine neurons; neural crest migration; coral bleaching; mitochondrial dynamics; gene drive; the blood-brain barrier""",
        """Drosophila melanogaster; zebrafish; budding yeast; Arabidopsis; mice; human hepatocytes; E. coli; natural populations; sticklebacks;
        the hippocampus; tropical forests; malaria parasites; breast cancer cells; ancient genomes; Caenorhabditis elegans""",
        """rapid; epigenetic; cell-type-specific; genome-wide; ancestral; convergent; temperature-dependent; long-range; transient; cryptic;
        sex-specific; cooperative""",
    ),
    "medicine": _stock(
        "science",
        """hypertension control; statin adherence; antibiotic prescribing; lung cancer screening; maternal mortality; gestational diabetes;
        vaccine hesitancy; atrial fibrillation; sepsis; opioid use disorder; stroke rehabilitation; childhood asthma; HIV self-testing; frailty;
        telemedicine; kidney transplantation; postpartum depression; dengue; surgical site infection; palliative care; air pollution;
        sleep apnea; tuberculosis; dietary sodium; hospital readmission; long COVID; cervical cancer; obesity""",
        """primary care; low-income countries; intensive care units; pregnant women; a nationwide cohort study; patients aged 65 years and over;
        emergency departments; a randomized clinical trial; rural Uganda; adults with type 2 diabetes; the UK Biobank; school children;
        a systematic review and meta-analysis; 12 European countries""",
        """early; long-term; community-based; cost-effective; incident; preoperative; intensive; socioeconomic; racial; perinatal; risk-adjusted""",
    ),
    "physics": _stock(
        "science",
        """topological insulators; gravitational waves; dark matter halos; quantum error correction; black hole mergers; fast radio bursts;
        superconducting qubits; neutrino oscillations; spin liquids; exoplanet atmospheres; active matter; galaxy clustering; Bose-Einstein condensates;
        moiré superlattices; the quark-gluon plasma; optical tweezers; star formation; magnetic skyrmions; inflationary perturbations; laser cooling;
        granular flows; supernova remnants; Majorana modes; cosmic rays; phonon transport; entanglement entropy""",
        """twisted bilayer graphene; the early Universe; strong magnetic fields; Rydberg atoms; the Milky Way; ultracold gases; two dimensions;
        nearby dwarf galaxies; 2H-NbSe2; one-dimensional chains; proton-proton collisions at 13 TeV; finite temperature; disordered media""",
        """anomalous; ultrafast; nonequilibrium; coherent; relativistic; dissipative; spontaneous; high-redshift; universal; chiral; multimessenger""",
    ),
    "mathematics": _stock(
        "proof",
        """moduli spaces of curves; mapping class groups; nonlinear Schrödinger equations; Hecke algebras; Ricci flow; random matrices; L-functions;
        Calabi–Yau threefolds; Kähler manifolds; hyperbolic groups; minimal surfaces; cluster algebras; p-adic representations; Hilbert schemes;
        free boundary problems; derived categories; ergodic averages; knot Floer homology; Shimura varieties; Coxeter groups; percolation;
        motivic cohomology; Fourier restriction; Lagrangian submanifolds; zeta functions; toric varieties; partitions; C*-algebras""",
        """positive characteristic; negative curvature; higher rank; the critical case; dimension four; the plane; number fields; finite fields;
        singular metrics; arbitrary genus; low regularity; the complex plane; several variables""",
        """arithmetic; stable; equivariant; quantitative; uniform; geometric; sharp; noncommutative; generic; rational; symplectic; asymptotic""",
    ),
    "history": _stock(
        "essay",
        """empire; plague; printing; merchants; witchcraft; sugar; pilgrimage; railways; citizenship; cartography; famine; missionaries; censorship;
        coal; gossip; monasteries; slavery; borders; weather; guilds; photography; debt; exile; translation; almanacs; piracy; the archive;
        public health; opium; gardens; rumour""",
        """early modern Venice; the Ottoman Balkans; Weimar Germany; colonial Bengal; Tokugawa Japan; the Atlantic world; revolutionary France;
        interwar Poland; Qing China; Victorian Manchester; medieval Iberia; the Russian Empire, 1861–1917; Cold War Berlin; the Dutch East Indies;
        nineteenth-century Mexico; the Holy Roman Empire""",
        """invisible; imperial; moral; everyday; contested; sacred; vernacular; unfinished; forgotten; transnational; material; domestic""",
    ),
    "linguistics": _stock(
        "essay",
        """vowel harmony; ellipsis; evidentiality; clitic doubling; scalar implicature; tone sandhi; relative clauses; agreement attraction; loanwords;
        prosodic focus; aspect; ergativity; sluicing; reduplication; negative concord; sound change; word order; switch reference; quantifier scope;
        presupposition; nominalization; creaky voice; language contact; case marking; differential object marking; gender agreement""",
        """Turkish; Mandarin; Yoruba; Icelandic; heritage Spanish; Austronesian languages; Quechua; American Sign Language; Old English; Basque;
        Cairene Arabic; Swiss German; Inuktitut; Hindi-Urdu; bilingual children; Nuer""",
        """covert; optional; gradient; incremental; prosodic; diachronic; typological; asymmetric; partial; experimental; syntactic""",
    ),
}

_PATTERNS: dict[str, tuple[str, ...]] = {
    "method": (
        "{quality} {thing} for {setting}", "{Name}: {quality} {thing} for {setting}", "{Name}: {thing} with {quality} {thing2}",
        "towards {quality} {thing} in {setting}", "on the {property} of {thing}", "understanding {thing} through {thing2}",
        "{Name}: a benchmark for {thing} in {setting}", "rethinking {thing}: a {quality} approach", "learning to improve {thing} with {thing2}",
        "is {thing} all you need? a closer look at {setting}", "{quality} {thing} via {thing2}", "a {quality} framework for {thing}",
        "{Name}: bridging {thing} and {thing2}", "when does {thing} help? evidence from {setting}", "{number} years of {thing}: what have we learned?",
        "beyond {thing}: {quality} {thing2} at scale", "“{quote}”: how {setting} shape {thing}", "{quality} and {quality2} {thing}",
        "an empirical study of {thing} in {setting}", "a survey of {thing}", "{thing} meets {thing2}", "{Name}: {quality} {thing}",
        "characterizing {thing} in {setting}", "exploiting {thing} to speed up {thing2}", "don't {verb} your {object}: {quality} {thing} under {setting}",
        "what makes {thing} hard?", "{Name} 2.0: {quality} {thing} in under {number} lines", "improving {thing} by {verbing} {object}s",
        "{thing}", "how (not) to evaluate {thing}", "{Name}: towards {number}x faster {thing} in {setting}", "making {thing} {quality}",
        "why {thing} fails: lessons from {setting}", "automatic detection of {thing} in {setting}", "{verbing} {object}s for {quality} {thing}",
        "fast, {quality} and cheap: {thing} for the rest of us", "{Name}: {verbing} {object}s with {thing}",
    ),
    "proof": (
        "on {thing}", "{quality} {thing} in {setting}", "a note on {thing}", "{quality} bounds for {thing}", "{thing} and {thing2}",
        "{property} of {thing} in {setting}", "an {quality} approach to {thing}", "{thing} under {setting}", "a counterexample to {thing} in {setting}",
        "{quality} inference for {thing}", "{thing} I: {property}", "{thing} II: {setting}", "new results on {thing}", "{quality} methods for {thing} with {setting}",
        "towards a theory of {quality} {thing}", "the {property} of {thing}", "how many {object}s are needed for {thing}?", "{thing}: {property} and beyond",
        "{thing} via {thing2}", "{quality} estimates for {thing}", "some remarks on {thing} and a question of {Surname}", "{Surname}'s conjecture for {thing}",
        "{thing} in dimension {number}", "{quality} {thing}, with applications to {thing2}", "simple proofs of {quality} {thing}",
        "the {Surname}–{Surname2} theorem for {thing}", "discussion of “{quality} {thing} in {setting}”", "lower bounds for {thing}",
    ),
    "social": (
        "{thing} and {thing2}: evidence from {setting}", "the {quality} effects of {thing}", "does {thing} affect {thing2}?", "{thing} in {setting}",
        "the {quality} politics of {thing}", "who benefits from {thing}? {quality} responses in {setting}", "{quality} {thing}", "why {thing} matters",
        "the price of {thing}", "{thing}, {thing2}, and {thing3}", "how {thing} shapes {thing2}", "{alliteration}: {thing} in {setting}",
        "{quality} {thing} and the origins of {thing2}", "“{quote}”: {thing} in {setting}", "what do we know about {thing}?", "measuring {thing}",
        "the long shadow of {thing}", "{thing} without {thing2}: a theory", "identifying {quality} {thing}", "beyond {thing}: {thing2} in {setting}",
        "reconsidering {thing}", "a {quality} theory of {thing}", "{thing} and the {quality} {object}", "more than {number} percent? {quality} {thing} in {setting}",
        "the {object} effect: how {thing} changes {thing2}", "replication of “{quality} {thing}”",
    ),
    "science": (
        "{quality} {thing} in {setting}", "{thing} regulates {thing2} in {setting}", "{quality} control of {thing} by {thing2}", "evidence for {quality} {thing} in {setting}",
        "the role of {thing} in {setting}", "{thing} drives {quality} {thing2}", "association between {thing} and {thing2} in {setting}",
        "{quality} {thing}: a multicenter study", "observation of {quality} {thing} in {setting}", "{thing} is required for {thing2}",
        "mapping {thing} across {setting}", "{number} new loci linked to {thing}", "{quality} dynamics of {thing}", "{Name}: a toolkit for {thing}",
        "trends in {thing}, 2005–2019", "the effect of {thing} on {thing2}: results from {setting}", "origin and evolution of {thing}",
        "predicting {thing} from {thing2}", "a {quality} atlas of {thing} in {setting}", "{thing} shapes {quality} {thing2}", "{thing} and risk of {thing2}",
        "how does {thing} alter {thing2}?", "no evidence of {quality} {thing} in {setting}", "{thing} enables {thing2}",
    ),
    "essay": (
        "{thing} and {thing2} in {setting}", "the {quality} life of {thing}", "{alliteration}: {thing} in {setting}", "{quality} {thing}: {setting} reconsidered",
        "{thing} in {setting}", "a {quality} history of {thing}", "on the margins of {thing}", "“{quote}”: {thing} and the making of {setting}",
        "what was {thing}?", "notes on {thing} in {setting}", "{thing}, {thing2}, and the problem of {thing3}", "the origins of {thing}: a {quality} account",
        "rethinking {thing}", "between {thing} and {thing2}", "{quality} {thing}", "{thing} before {thing2}", "the end of {thing}?", "{thing} without {thing2}",
        "against {quality} {thing}", "two kinds of {thing} in {setting}",
    ),
}  # fmt: skip

#: What makes a short title as long as titles are.
_TAILS_OF_TITLES: dict[str, tuple[str, ...]] = {
    "method": (" for {setting2}", " in {setting2}", ": a {quality3} perspective", " through the lens of {thing4}", " with {quality3} {thing4}",
               ": a case study in {setting2}", " without {thing4}", ": algorithms, analysis and applications", " and its application to {thing4}"),
    "proof": (" in {setting2}", " with applications to {thing4}", " via {thing4}", ": {quality3} rates and {property}", " under {setting2}",
              " beyond {setting2}", " and related problems", ": the {quality3} case"),
    "social": (": evidence from {setting2}", ": a {quality3} approach", ": theory and evidence", " in {setting2}", ": {thing4} and {thing5}",
               " in the shadow of {thing4}", ": experimental evidence from {setting2}"),
    "science": (" in {setting2}", " during {thing4}", ": a prospective study", " at high resolution", " reveals {quality3} {thing4}",
                " and its consequences for {thing4}", ": insights from {setting2}"),
    "essay": (" in {setting2}", ": evidence from {setting2}", ": a {quality3} reading", ", or: how {setting2} learned about {thing4}",
              " and the making of {setting2}", " and {quality3} {thing4}", " reconsidered"),
}  # fmt: skip

_FOREIGN: dict[str, tuple[str, ...]] = {
    "de": ("Zur Geschichte der {a} im {b}", "{a} und {c}: Eine Einführung", "Über den Begriff der {a}", "Die {a} der {c} zwischen 1871 und 1918",
           "{a} im {b}: Zwischen Anspruch und Wirklichkeit", "Neue Wege der {a}"),
    "fr": ("L'invention de la {a} : {b} et {c}", "La {a} à l'épreuve de la {c}", "Histoire de la {a} en {b}", "Vers une {a} de la {c} ?",
           "Quelques remarques sur la {a}", "Les usages de la {a} dans l'Europe moderne"),
    "es": ("La {a} en {b} (1810–1910)", "Hacia una {a} de la {c}", "¿Qué es la {a}?", "{b} y la {c}: una historia de la {a}",
           "Los límites de la {a}", "Sobre la {a} y la {c}"),
}  # fmt: skip
_FOREIGN_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "de": {"a": ("Öffentlichkeit", "Stadtplanung", "Übersetzung", "Kartographie", "Seuchenbekämpfung", "Wortstellung"),
           "b": ("Deutschen Reich", "Vormärz", "Rheinland", "Mittelalter"), "c": ("Moderne", "Verwaltung", "Aufklärung", "Grenze")},
    "fr": {"a": ("mémoire", "santé publique", "négation", "cartographie", "frontière", "citoyenneté"),
           "b": ("Bretagne", "Algérie", "Provence", "Belgique"), "c": ("modernité", "guerre", "république", "traduction")},
    "es": {"a": ("ciudadanía", "salud pública", "memoria", "negación", "frontera", "opinión pública"),
           "b": ("México", "Buenos Aires", "Castilla", "el Perú"), "c": ("modernidad", "nación", "traducción", "guerra")},
}  # fmt: skip

_PROPERTIES = (
    "stability; convergence; complexity; regularity; limits; geometry; robustness; power; expressiveness; uniqueness; growth; "
    "identifiability; structure; cost; benefits; generalization"
).split("; ")
_VERBS = (
    ("trust", "trusting"),
    ("retrain", "retraining"),
    ("throw away", "reusing"),
    ("count", "counting"),
    ("hide", "hiding"),
    ("blame", "tracing"),
)
_OBJECTS = "request token gradient node label citizen worker edge trace packet proof sample neighbor record voter kernel bit frame clause".split()
_QUOTES = (
    "I just click accept",
    "It depends",
    "Nobody asked us",
    "Not my problem",
    "Too big to see",
    "We were never told",
    "A friend of a friend",
    "You can't fix what you can't see",
    "Where is everybody?",
    "Neither here nor there",
)
_ALLITERATION = (
    "Money, Maps, and Memory",
    "Paper Walls",
    "Bread and Ballots",
    "Promises and Pitfalls",
    "Trading Places",
    "Winners and Losers",
    "Strangers at Home",
    "Rules or Rulers",
    "Lost in Transition",
    "Counting the Dead",
    "Silent Partners",
    "Hearts and Mines",
)
_SURNAMES = "Kessler Ramanov Ostrow Lindqvar Haverkamp Tsurumi Belmonte Aldersey Vukić Nkemelu Petrosky Duvall".split()
_HEADS = "Spar Flex Omni Aero Quick Deep Meta Pro Trans Opti Nova Hyper Mem Fed Graph Rob Zeph Lumi Terra Cor Vari Tri Poly Syn Cal Har Bri Sol".split()
_TAILS = "Flow Net Lens Cast Mind Store Guard Bench Fuzz Sketch Prop Cache Scope Weave Tune Dex Path ra nix lith mer via on ica us io ette".split()
_ACRONYMS = "SPARK CEDAR MOSAIC PRISM OTTER FALCON HERON COMET ATLAS LYRA TULIP MAPLE RAVEN CORAL NIMBUS PIVOT SAGA QUARTZ DELTA-2 TreeX k-FLOW".split()
_SMALL = frozenset(
    "a an and as at but by for from how in into is it nor of off on or over per the to under up via vs with without your does not do".split()
)


def make_title(random: Random, field: str, *, casing: str, foreign: float = 0.0) -> str:
    """
    A title of a field; ``casing`` is "title" (Capital Words) or "sentence".

    ``foreign`` is the share of titles in German, French or Spanish.
    """
    if random.random() < foreign:
        return _foreign_title(random)
    stock = STOCKS[field]
    things = random.sample(stock.things, 5)
    qualities = random.sample(stock.qualities, 3)
    verb, verbing = random.choice(_VERBS)
    surnames = random.sample(_SURNAMES, 2)
    pattern = random.choice(_PATTERNS[stock.manner])
    if len(pattern.split()) < 7 and not pattern.endswith("?") and random.random() < 0.6:
        tail = random.choice(_TAILS_OF_TITLES[stock.manner])
        pattern += tail if ":" not in pattern or ":" not in tail else ""
    settings = random.sample(stock.settings, 2)
    title = pattern.format(
        setting=settings[0], setting2=settings[1],
        thing=things[0], thing2=things[1], thing3=things[2], thing4=things[3], thing5=things[4], quality=qualities[0], quality2=qualities[1],
        quality3=qualities[2],
        property=random.choice(_PROPERTIES), Name=_name(random), verb=verb, verbing=verbing,
        object=random.choice(_OBJECTS), number=random.choice(("5", "10", "100", "25", "3", "7", "1.5")), quote=random.choice(_QUOTES),
        alliteration=random.choice(_ALLITERATION), Surname=surnames[0], Surname2=surnames[1],
    )  # fmt: skip
    title = re.sub(r"\ba (?=[aeio]|unif(?!i))", "an ", re.sub(r"\ban (?=[^aeiouAEIOU“])", "a ", title))
    return _title_case(title) if casing == "title" else _sentence_case(title)


def _foreign_title(random: Random) -> str:
    language = random.choice(tuple(_FOREIGN))
    words = {slot: random.choice(choice) for slot, choice in _FOREIGN_WORDS[language].items()}
    title = random.choice(_FOREIGN[language]).format(**words)
    return title[0].upper() + title[1:]


def _name(random: Random) -> str:
    return (
        random.choice(_ACRONYMS) if random.random() < 0.4 else random.choice(_HEADS) + random.choice(_TAILS)
    )


def _capital(word: str) -> str:
    for at, letter in enumerate(word):
        if letter.isalpha():
            return word[:at] + letter.upper() + word[at + 1 :]
        if letter.isdigit():
            return word
    return word


def _title_case(title: str) -> str:
    """
    Capital letters as English titles have them.

    >>> _title_case("on the power of low-rank adaptation: a survey")
    'On the Power of Low-Rank Adaptation: A Survey'
    """
    out: list[str] = []
    for word in title.split():
        begins = not out or out[-1][-1] in ":?!"
        parts = word.split("-")
        if word in _SMALL and not begins:
            out.append(word)
        elif all(part.islower() for part in parts if part.isalpha()):
            out.append("-".join(p if p in _SMALL and n else _capital(p) for n, p in enumerate(parts)))
        else:
            out.append(word if word[1:] != word[1:].lower() else _capital(word))
    return " ".join(out)


def _sentence_case(title: str) -> str:
    title = _capital(title)
    return re.sub(r"([?!] “?)([a-z])", lambda m: m[1] + m[2].upper(), title)
