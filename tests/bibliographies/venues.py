"""Where papers of each field appear: journals, conferences, series and publishers well known there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place where works appear."""

    name: str
    #: "" where people do not use one.
    acronym: str = ""


def _venues(lines: str) -> tuple[Venue, ...]:
    """``name | acronym`` a line."""
    out = []
    for line in lines.strip().split("\n"):
        name, _, acronym = line.partition("|")
        out.append(Venue(name=name.strip(), acronym=acronym.strip()))
    return tuple(out)


CONFERENCES: dict[str, tuple[Venue, ...]] = {
    "machine learning": _venues("""
International Conference on Machine Learning|ICML
Advances in Neural Information Processing Systems|NeurIPS
International Conference on Learning Representations|ICLR
International Conference on Artificial Intelligence and Statistics|AISTATS
Conference on Uncertainty in Artificial Intelligence|UAI
Conference on Learning Theory|COLT
AAAI Conference on Artificial Intelligence|AAAI
International Joint Conference on Artificial Intelligence|IJCAI
IEEE/CVF Conference on Computer Vision and Pattern Recognition|CVPR
European Conference on Computer Vision|ECCV
Conference on Robot Learning|CoRL
IEEE International Conference on Robotics and Automation|ICRA
Robotics: Science and Systems|RSS
ACM SIGKDD Conference on Knowledge Discovery and Data Mining|KDD
International Conference on Autonomous Agents and Multiagent Systems|AAMAS
"""),
    "language": _venues("""
Annual Meeting of the Association for Computational Linguistics|ACL
Conference on Empirical Methods in Natural Language Processing|EMNLP
Conference of the North American Chapter of the Association for Computational Linguistics|NAACL
Conference of the European Chapter of the Association for Computational Linguistics|EACL
Findings of the Association for Computational Linguistics: EMNLP|
International Conference on Computational Linguistics|COLING
International Conference on Language Resources and Evaluation|LREC
Conference on Computational Natural Language Learning|CoNLL
Interspeech|
Conference on Language Modeling|COLM
"""),
    "systems": _venues("""
USENIX Symposium on Operating Systems Design and Implementation|OSDI
ACM Symposium on Operating Systems Principles|SOSP
USENIX Symposium on Networked Systems Design and Implementation|NSDI
ACM International Conference on Architectural Support for Programming Languages and Operating Systems|ASPLOS
ACM SIGCOMM Conference|SIGCOMM
European Conference on Computer Systems|EuroSys
USENIX Annual Technical Conference|USENIX ATC
ACM SIGMOD International Conference on Management of Data|SIGMOD
International Symposium on Computer Architecture|ISCA
USENIX Conference on File and Storage Technologies|FAST
ACM Internet Measurement Conference|IMC
IEEE International Conference on Computer Communications|INFOCOM
"""),
    "security": _venues("""
IEEE Symposium on Security and Privacy|S&P
USENIX Security Symposium|USENIX Security
ACM Conference on Computer and Communications Security|CCS
Network and Distributed System Security Symposium|NDSS
Annual International Cryptology Conference|CRYPTO
Symposium on Usable Privacy and Security|SOUPS
IEEE European Symposium on Security and Privacy|EuroS&P
Annual Computer Security Applications Conference|ACSAC
"""),
    "software": _venues("""
International Conference on Software Engineering|ICSE
ACM Joint European Software Engineering Conference and Symposium on the Foundations of Software Engineering|ESEC/FSE
IEEE/ACM International Conference on Automated Software Engineering|ASE
ACM SIGPLAN Conference on Programming Language Design and Implementation|PLDI
ACM SIGPLAN Symposium on Principles of Programming Languages|POPL
International Conference on Mining Software Repositories|MSR
International Symposium on Software Testing and Analysis|ISSTA
International Conference on Computer Aided Verification|CAV
European Conference on Object-Oriented Programming|ECOOP
"""),
    "interaction": _venues("""
CHI Conference on Human Factors in Computing Systems|CHI
ACM Conference on Computer-Supported Cooperative Work and Social Computing|CSCW
ACM Symposium on User Interface Software and Technology|UIST
ACM Conference on Fairness, Accountability, and Transparency|FAccT
IEEE Visualization Conference|VIS
International AAAI Conference on Web and Social Media|ICWSM
ACM Designing Interactive Systems Conference|DIS
"""),
    "theory": _venues("""
ACM Symposium on Theory of Computing|STOC
IEEE Symposium on Foundations of Computer Science|FOCS
ACM-SIAM Symposium on Discrete Algorithms|SODA
Innovations in Theoretical Computer Science Conference|ITCS
International Colloquium on Automata, Languages, and Programming|ICALP
ACM Conference on Economics and Computation|EC
International Symposium on Computational Geometry|SoCG
Computational Complexity Conference|CCC
"""),
    "engineering": _venues("""
IEEE Conference on Decision and Control|CDC
American Control Conference|ACC
IEEE International Conference on Acoustics, Speech and Signal Processing|ICASSP
IEEE International Symposium on Information Theory|ISIT
Design Automation Conference|DAC
IFAC World Congress|
IEEE Global Communications Conference|GLOBECOM
"""),
}

JOURNALS: dict[str, tuple[Venue, ...]] = {
    "machine learning": _venues("""
Journal of Machine Learning Research|JMLR
Transactions on Machine Learning Research|TMLR
Machine Learning|
IEEE Transactions on Pattern Analysis and Machine Intelligence|TPAMI
Journal of Artificial Intelligence Research|JAIR
Artificial Intelligence|
Neural Networks|
"""),
    "language": _venues("""
Computational Linguistics|
Transactions of the Association for Computational Linguistics|TACL
Natural Language Engineering|
Language Resources and Evaluation|
Computer Speech and Language|
"""),
    "systems": _venues("""
ACM Transactions on Computer Systems|TOCS
Proceedings of the VLDB Endowment|PVLDB
IEEE/ACM Transactions on Networking|
IEEE Transactions on Parallel and Distributed Systems|TPDS
IEEE Micro|
Communications of the ACM|CACM
IEEE Computer Architecture Letters|
"""),
    "security": _venues("""
IEEE Transactions on Information Forensics and Security|TIFS
Proceedings on Privacy Enhancing Technologies|PoPETs
Journal of Cryptology|
ACM Transactions on Privacy and Security|TOPS
IEEE Security & Privacy Magazine|
"""),
    "software": _venues("""
IEEE Transactions on Software Engineering|TSE
ACM Transactions on Software Engineering and Methodology|TOSEM
Empirical Software Engineering|EMSE
Proceedings of the ACM on Programming Languages|PACMPL
Journal of Systems and Software|JSS
Information and Software Technology|
"""),
    "interaction": _venues("""
Proceedings of the ACM on Human-Computer Interaction|PACM HCI
ACM Transactions on Computer-Human Interaction|TOCHI
International Journal of Human-Computer Studies|
IEEE Transactions on Visualization and Computer Graphics|TVCG
Behaviour & Information Technology|
New Media & Society|
"""),
    "theory": _venues("""
SIAM Journal on Computing|
Journal of the ACM|JACM
Theoretical Computer Science|
Algorithmica|
Random Structures & Algorithms|
Theory of Computing|
Information and Computation|
"""),
    "engineering": _venues("""
IEEE Transactions on Automatic Control|
Automatica|
IEEE Transactions on Signal Processing|
IEEE Transactions on Information Theory|
Systems & Control Letters|
Mechanical Systems and Signal Processing|
Journal of Fluid Mechanics|
International Journal of Robust and Nonlinear Control|
"""),
    "statistics": _venues("""
The Annals of Statistics|AoS
Journal of the American Statistical Association|JASA
Biometrika|
Journal of the Royal Statistical Society: Series B|JRSSB
Biometrics|
The Annals of Applied Statistics|AOAS
Statistica Sinica|
Statistics in Medicine|
Bernoulli|
Electronic Journal of Statistics|
Journal of Computational and Graphical Statistics|
Bayesian Analysis|
Journal of Multivariate Analysis|
"""),
    "economics": _venues("""
American Economic Review|AER
Quarterly Journal of Economics|QJE
Journal of Political Economy|JPE
Econometrica|
Review of Economic Studies|REStud
Journal of Finance|
Review of Financial Studies|
Journal of Labor Economics|
Journal of Public Economics|
Journal of Development Economics|
American Economic Journal: Applied Economics|
American Economic Journal: Macroeconomics|
Review of Economics and Statistics|
Journal of Monetary Economics|
Journal of the European Economic Association|JEEA
Economic Journal|
RAND Journal of Economics|
Games and Economic Behavior|
Management Science|
Journal of Econometrics|
"""),
    "politics": _venues("""
American Political Science Review|APSR
American Journal of Political Science|AJPS
Journal of Politics|
British Journal of Political Science|
Political Analysis|
World Politics|
International Organization|
Comparative Political Studies|
Journal of Conflict Resolution|
Political Behavior|
European Journal of Political Research|
International Studies Quarterly|
Legislative Studies Quarterly|
Perspectives on Politics|
"""),
    "psychology": _venues("""
Psychological Science|
Journal of Personality and Social Psychology|JPSP
Cognition|
Psychological Review|
Journal of Experimental Psychology: General|
Developmental Psychology|
Cognitive Science|
Nature Human Behaviour|
Journal of Memory and Language|
Psychonomic Bulletin & Review|
Trends in Cognitive Sciences|
Child Development|
"""),
    "biology": _venues("""
Nature|
Science|
Cell|
eLife|
Proceedings of the National Academy of Sciences|PNAS
Nature Communications|
PLOS Biology|
PLoS Computational Biology|
Genome Research|
Nucleic Acids Research|
Bioinformatics|
Molecular Biology and Evolution|
Genetics|
Current Biology|
Ecology Letters|
Genome Biology|
Journal of Neuroscience|
"""),
    "medicine": _venues("""
The Lancet|
New England Journal of Medicine|NEJM
JAMA|
BMJ|
JAMA Internal Medicine|
Annals of Internal Medicine|
PLOS ONE|
BMC Public Health|
American Journal of Epidemiology|
Circulation|
Journal of Clinical Oncology|
Pediatrics|
The Lancet Digital Health|
International Journal of Epidemiology|
"""),
    "physics": _venues("""
Physical Review Letters|PRL
Physical Review B|
Physical Review D|
Nature Physics|
The Astrophysical Journal|ApJ
Monthly Notices of the Royal Astronomical Society|MNRAS
Astronomy & Astrophysics|A&A
Journal of High Energy Physics|JHEP
Journal of Chemical Physics|
Applied Physics Letters|
New Journal of Physics|
Quantum|
Classical and Quantum Gravity|
"""),
    "mathematics": _venues("""
Annals of Mathematics|
Inventiones Mathematicae|
Duke Mathematical Journal|
J. Amer. Math. Soc.|
Journal of Algebra|
Adv. Math.|
Comm. Pure Appl. Math.|
Trans. Amer. Math. Soc.|
Geometry & Topology|
Math. Ann.|
Journal of Functional Analysis|
Proceedings of the London Mathematical Society|
Int. Math. Res. Not. IMRN|
J. reine angew. Math.|
Compositio Mathematica|
Discrete & Computational Geometry|
"""),
    "history": _venues("""
American Historical Review|
Past & Present|
Journal of Modern History|
The Historical Journal|
Isis|
Central European History|
Journal of the History of Ideas|
English Historical Review|
Social Science History|
Technology and Culture|
Comparative Studies in Society and History|
"""),
    "linguistics": _venues("""
Language|
Linguistic Inquiry|
Natural Language & Linguistic Theory|
Journal of Linguistics|
Lingua|
Phonology|
Glossa: a journal of general linguistics|
Journal of Semantics|
Linguistics and Philosophy|
Journal of Phonetics|
Laboratory Phonology|
"""),
}

WORKSHOPS: dict[str, tuple[str, ...]] = {
    "machine learning": (
        "NeurIPS Workshop on Distribution Shifts",
        "ICML Workshop on Neural Compression",
        "Workshop on Causal Representation Learning",
        "NeurIPS 2023 Workshop on Synthetic Data",
        "ICLR Workshop on Reproducible Research",
        "Deep Reinforcement Learning Workshop",
    ),
    "language": (
        "Workshop on Representation Learning for NLP",
        "Workshop on Noisy User-Generated Text",
        "BlackboxNLP Workshop",
        "Workshop on Gender Bias in NLP",
        "Student Research Workshop",
    ),
    "systems": (
        "Workshop on Hot Topics in Operating Systems",
        "Workshop on Hot Topics in Networks",
        "Workshop on Machine Learning and Systems",
        "International Workshop on Data Management on New Hardware",
    ),
    "security": (
        "Workshop on Offensive Technologies",
        "Workshop on Privacy in the Electronic Society",
        "Workshop on the Economics of Information Security",
    ),
    "software": (
        "International Workshop on Automation of Software Test",
        "Workshop on Live Programming",
        "International Workshop on Software Ecosystems",
    ),
    "interaction": ("CHI Workshop on Everyday Automation", "Workshop on Visual Analytics in Healthcare"),
    "theory": ("Workshop on Randomization and Computation", "Workshop on Algorithms and Data Structures"),
    "engineering": (
        "IFAC Workshop on Distributed Estimation and Control",
        "IEEE Workshop on Signal Processing Systems",
    ),
}

#: Series in which a work stands before, or instead of, a journal: (name as it is the venue, how it is printed).
SERIES: dict[str, tuple[tuple[str, str], ...]] = {
    "economics": (
        ("NBER Working Paper", "NBER Working Paper No. {n5}"),
        ("NBER Working Paper", "NBER Working Paper {n5}"),
        ("CEPR Discussion Paper", "CEPR Discussion Paper DP{n5}"),
        ("IZA Discussion Paper", "IZA Discussion Paper No. {n5}"),
        ("CESifo Working Paper", "CESifo Working Paper No. {n4}"),
        ("SSRN", "SSRN"),
    ),
    "politics": (("SSRN", "SSRN"), ("SocArXiv", "SocArXiv"), ("SSRN", "Available at SSRN {n7}")),
    "psychology": (("PsyArXiv", "PsyArXiv"),),
    "biology": (("bioRxiv", "bioRxiv"), ("bioRxiv", "bioRxiv 2021.0{n1}.1{n1}.4{n5}")),
    "medicine": (("medRxiv", "medRxiv"),),
    "history": (("SSRN", "SSRN"),),
    "linguistics": (("PsyArXiv", "PsyArXiv"),),
    "security": (("Cryptology ePrint Archive", "Cryptology ePrint Archive, Report 2022/{n4}"),),
}

PUBLISHERS = (
    "Oxford University Press",
    "Cambridge University Press",
    "Princeton University Press",
    "MIT Press",
    "Springer",
    "University of Chicago Press",
    "Routledge",
    "Harvard University Press",
    "Stanford University Press",
    "De Gruyter",
    "Cornell University Press",
    "Wiley",
    "Suhrkamp",
    "Presses Universitaires de France",
    "Palgrave Macmillan",
    "Brill",
)
PUBLISHER_TOWNS = (
    "Oxford",
    "Cambridge",
    "Princeton",
    "New York",
    "Chicago",
    "London",
    "Berlin",
    "Leiden",
    "Ithaca",
    "Paris",
)

VOLUMES = (
    "Handbook of {}",
    "The Oxford Handbook of {}",
    "The Cambridge Companion to {}",
    "Encyclopedia of {}",
    "New Directions in {}",
    "Perspectives on {}",
    "{}: Critical Essays",
    "Advances in {}",
    "A Companion to {}",
)
VOLUME_TOPICS = {
    "machine learning": ("Statistical Learning", "Artificial Intelligence", "Probabilistic Reasoning"),
    "language": ("Computational Linguistics", "Discourse Analysis", "Language Technology"),
    "systems": ("Cloud Computing", "Distributed Computing", "Large-Scale Data Management"),
    "security": ("Privacy", "Applied Cryptography", "Security Engineering"),
    "software": ("Software Engineering", "Program Analysis", "Software Evolution"),
    "interaction": ("Human-Computer Interaction", "Social Computing", "Visualization"),
    "theory": ("Combinatorial Optimization", "Algorithms", "Computational Complexity"),
    "engineering": ("Control Systems", "Signal Processing", "Networked Control"),
    "statistics": ("Big Data", "Causal Inference", "Bayesian Computation"),
    "economics": ("Economic Field Experiments", "Labor Economics", "Behavioral Economics"),
    "politics": ("Comparative Politics", "Political Methodology", "International Security"),
    "psychology": ("Moral Psychology", "Developmental Science", "Memory"),
    "biology": ("Evolutionary Biology", "Population Genetics", "Microbial Ecology"),
    "medicine": ("Clinical Epidemiology", "Global Health", "Preventive Medicine"),
    "physics": ("Condensed Matter Physics", "Quantum Optics", "Cosmology"),
    "mathematics": ("Algebraic Geometry", "Geometric Group Theory", "Harmonic Analysis"),
    "history": ("Early Modern Europe", "Empire", "the History of Science"),
    "linguistics": ("Syntax", "Sociolinguistics", "Phonological Theory"),
}

FIELDS = tuple(JOURNALS)
#: Fields whose first place is the conference.
CONFERENCE_FIELDS = tuple(CONFERENCES)

PLACES = (
    "Vienna, Austria",
    "Honolulu, HI, USA",
    "Virtual Event",
    "Melbourne, Australia",
    "Lisbon, Portugal",
    "Seoul, South Korea",
    "Toronto, Canada",
    "Copenhagen, Denmark",
    "San Diego, CA",
    "Edinburgh, UK",
    "Singapore",
    "Barcelona, Spain",
    "Bangkok, Thailand",
)
UNIVERSITIES = (
    "University of Northbridge",
    "Halden University",
    "Universität Kaltenbach",
    "Université de Valmont",
    "Eastgate University",
    "National University of Sanhai",
    "Westmoor Institute of Technology",
    "University of Port Alder",
    "Universidad del Llano",
    "Riverton State University",
    "Technical University of Osterby",
    "Kingsmere College",
    "Lakeshore University",
)
